import { useEffect } from "react";
import type { Workbench } from "#lib/reviews/workbench/workbench";

/** Brings the sentence that the address names (`#s-<segment id>`) to the front, as a search of the desk links to it. */
export function useAddressedSentence(workbench: Workbench): void {
  useEffect(() => {
    const open = () => {
      const id = /^#s-([0-9a-f-]{36})$/.exec(location.hash)?.[1];
      if (id && workbench.store.sentence(id)) workbench.goTo(id);
    };
    open();
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, [workbench]);
}
