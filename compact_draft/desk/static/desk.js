// Makes the desk smoother; no step needs it.
(() => {
  "use strict";
  // While a page is open the desk stays open.
  const alive = () => fetch("/alive", { method: "POST" }).catch(() => {});
  alive();
  setInterval(alive, 60000);

  const summary = document.querySelector(".errors");
  if (summary) summary.focus();

  // A field for files shows that a file may be dropped on it.
  for (const field of document.querySelectorAll(".drop input[type=file]")) {
    field.addEventListener("dragover", () => field.classList.add("over"));
    for (const end of ["dragleave", "drop", "change"]) {
      field.addEventListener(end, () => field.classList.remove("over"));
    }
  }

  // A button is pressed once.
  for (const form of document.forms) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "1";
      setTimeout(() => delete form.dataset.sent, 5000);
    });
  }
  addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });

  // Words that are selected in a clause go into the field for them.
  document.addEventListener("mouseup", () => {
    const chosen = getSelection();
    const words = chosen ? chosen.toString().trim() : "";
    if (!words || !chosen.anchorNode) return;
    const box = chosen.anchorNode.parentElement.closest("[data-words-to]");
    if (!box) return;
    const into = document.getElementById(box.dataset.wordsTo);
    if (into) into.value = words.replace(/\s+/g, " ");
    const which = document.getElementById(box.dataset.choose || "");
    if (which) which.checked = true;
  });

  // A clause shows where it stands in the picture of its page.
  for (const one of document.querySelectorAll("[data-spot]")) {
    const spot = document.getElementById(one.dataset.spot);
    if (!spot) continue;
    for (const on of ["mouseenter", "focusin"]) one.addEventListener(on, () => spot.classList.add("lit"));
    for (const off of ["mouseleave", "focusout"]) one.addEventListener(off, () => spot.classList.remove("lit"));
  }

  // An arrow goes where the page says: in a meeting to the clause before or next.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest("input, textarea, select")) return;
    const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    if (link) link.click();
  });

  // j and k go from remark to remark; the letters shown beside an outcome choose it.
  const remarks = [...document.querySelectorAll(".remark")];
  if (!remarks.length) return;
  const refused = document.querySelector(".errors a.place");
  const hash = refused ? refused.hash : location.hash;
  let at = Math.max(0, remarks.findIndex((one) => "#" + one.id === hash));
  const go = (to) => {
    remarks[at].classList.remove("here");
    at = Math.min(Math.max(to, 0), remarks.length - 1);
    remarks[at].classList.add("here");
    remarks[at].scrollIntoView({ block: "start" });
    remarks[at].focus({ preventScroll: true });
  };
  remarks[at].classList.add("here");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input:not([type=radio]), textarea, select")) return;
    if (event.key === "j") go(at + 1);
    else if (event.key === "k") go(at - 1);
    else {
      const box = remarks[at].querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (!box) return;
      event.preventDefault();
      const shut = box.closest("details");
      if (shut) shut.open = true;
      if (box.tagName === "OPTION") {
        box.parentElement.value = box.value;
        const reason = remarks[at].querySelector("textarea[name=reason]");
        if (reason) reason.focus();
      } else box.focus();
    }
  });
})();
