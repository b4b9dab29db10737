import { openProseMirror } from "./prosemirror";
import { openReactList } from "./react-list";

const asked = new URLSearchParams(location.search);
const place = document.body.appendChild(document.createElement("main"));
const sentences = Array.from({ length: Number(asked.get("sentences")) }, (_, index) =>
  (asked.get("sentence") ?? "").replace("#", String(index)),
);
if (asked.get("peer") === "react") openReactList(place, sentences);
else openProseMirror(place, sentences);
