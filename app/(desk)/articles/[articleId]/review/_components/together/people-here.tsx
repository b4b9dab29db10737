"use client";
import { Suspense } from "react";
import { lazyPart } from "#components/ui/lazy-part";
import { usePresence } from "./use-together";

const PeopleList = lazyPart(() => import("./people-list").then((file) => file.PeopleList));

/** Who else has the article open; nothing while one is alone. */
export function PeopleHere() {
  const people = usePresence((state) => state.people);
  return <Suspense fallback={null}>{people.length > 0 && <PeopleList people={people} />}</Suspense>;
}
