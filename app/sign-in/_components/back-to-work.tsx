"use client";
import { useEffect } from "react";
import { tellSignedIn } from "#components/forms/session-news";

/** Tells the window that asked, and closes this one where the browser lets it. */
export function BackToWork() {
  useEffect(() => {
    tellSignedIn();
    window.close();
  }, []);
  return null;
}
