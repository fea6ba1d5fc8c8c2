"use strict";
(() => {
  const facts = JSON.parse(document.getElementById("form").textContent);
  const key = "compact-draft:" + facts.mark;
  const fields = [...document.querySelectorAll("[name]")];
  const named = new Map(fields.map((one) => [one.name, one]));
  const by = (id) => document.getElementById(id);
  const clean = (words) => words.replace(/\r\n?/g, "\n").trim();
  let kept = true;
  let sent = true;

  // What is written, by the names of the fields.
  const state = () => Object.fromEntries(
    fields.filter((one) => clean(one.value)).map((one) => [one.name, one.value]));
  const get = (name) => (named.has(name) ? clean(named.get(name).value) : "");
  const clauses = [...document.querySelectorAll("[data-clause]")].map((card) => {
    const part = (name) => get("c." + card.dataset.code + "." + name);
    return { card, clause: card.dataset.clause, name: card.dataset.name,
      code: card.dataset.code, number: card.dataset.number,
      said: () => ({ stance: part("stance"), comment: part("comment"),
        words: part("words") }) };
  });
  const answered = () => clauses
    .map((one) => ({ ...one, ...one.said() }))
    .filter((one) => one.stance || one.comment || one.words)
    .sort((a, b) => a.card.dataset.at - b.card.dataset.at);

  // Keeping it on this device.
  const load = () => {
    try { return JSON.parse(localStorage.getItem(key) || "{}") || {}; }
    catch (fault) { kept = false; return {}; }
  };
  const save = () => {
    try {
      const held = state();
      if (Object.keys(held).length) localStorage.setItem(key, JSON.stringify(held));
      else localStorage.removeItem(key);
      kept = true;
    } catch (fault) { kept = false; }
    sent = false;
    show();
  };
  const put = (held, except) => fields.forEach((one) => {
    const words = Object.keys(held).includes(one.name) ? held[one.name] : "";
    if (one !== except && typeof words === "string") one.value = words;
  });

  // The file, and the text.
  const file = () => JSON.stringify({
    kind: facts.kind, mark: facts.mark, title: facts.title, edition: facts.edition,
    saved: new Date().toISOString(),
    you: Object.fromEntries(Object.keys(facts.about).map((one) =>
      [one, get("about." + one)])),
    questions: Object.fromEntries(facts.questions.map((one) => [one.key, get(one.key)])
      .filter(([, words]) => words)),
    clauses: answered().map((one) => ({ clause: one.clause, number: one.number,
      code: one.code, stance: one.stance, comment: one.comment, words: one.words })),
    whole: get("whole"),
    missing: { place: get("missing.place"), words: get("missing.words") },
  }, null, 1);
  const names = [...Object.values(facts.about), facts.words.stance, facts.words.comment,
    facts.words.proposed, facts.words.where].map((one) => one + ":");
  const lines = (words) => clean(words).split("\n").map((line) => {
    const said = line.trim();
    if (!said) return "\u00b6";
    const ours = /^(===|\\|\u00b6|>)/.test(said) || names.some((one) => said.startsWith(one));
    return (ours ? "\\" : "") + said;
  }).join("\n\n");
  const part = (name, ...pieces) => {
    const said = pieces.filter(Boolean);
    return said.length ? ["=== " + name + " ===", ...said, ""].join("\n") : "";
  };
  const titled = (name, words) => (words ? "\n" + name + ":\n" + lines(words) + "\n" : "");
  const text = () => [
    facts.title, facts.edition, "Form: " + facts.mark, "",
    part("About you", ...Object.entries(facts.about).map(([one, asked]) =>
      get("about." + one) && asked + ": " + get("about." + one))),
    ...facts.questions.map((one) => part(one.name, get(one.key) && lines(get(one.key)))),
    ...answered().map((one) => part(one.name + " (" + one.code + ")",
      one.stance && facts.words.stance + ": " + one.stance,
      titled(facts.words.comment, one.comment), titled(facts.words.proposed, one.words))),
    part(facts.words.whole, get("whole") && lines(get("whole"))),
    part(facts.words.missing,
      get("missing.words") && get("missing.place")
        && facts.words.where + ": " + get("missing.place"),
      titled(facts.words.proposed, get("missing.words"))),
    "=== End ===", "",
  ].filter((one, at) => one || at === 3).join("\n");

  // What the reader sees of it.
  const count = (number, one) => number + " " + one + (number === 1 ? "" : "s");
  const written = () => answered().length + facts.questions.filter((one) => get(one.key)).length
    + (get("whole") ? 1 : 0) + (get("missing.words") ? 1 : 0);
  const grow = (area) => {
    area.style.height = "auto";
    area.style.height = Math.max(area.scrollHeight + 4, 88) + "px";
  };
  const open = (one, wanted) => {
    const panel = one.card.querySelector(".fields");
    const button = one.card.querySelector(".open");
    panel.hidden = !wanted;
    button.setAttribute("aria-expanded", String(wanted));
    const of = one.name[0].toLowerCase() + one.name.slice(1);
    const unseen = document.createElement("span");
    unseen.className = "unseen";
    unseen.textContent = " the boxes for " + of;
    button.replaceChildren(...(wanted ? ["Close", unseen] : ["Comment on " + of]));
  };
  const show = () => {
    const number = written();
    by("kept").textContent = number === 0 ? "Nothing written yet"
      : count(number, "remark") + (kept ? ", kept on this device" : ": not kept, so send it before you close this");
    const list = by("said");
    list.replaceChildren(...answered().map((one) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = "#" + one.card.id;
      link.textContent = one.name;
      item.append(link, ": " + (one.comment || one.words || one.stance).slice(0, 80));
      return item;
    }));
    by("none").hidden = number > 0;
    clauses.forEach((one) => {
      const { stance, comment, words } = one.said();
      one.card.classList.toggle("said", Boolean(stance || comment || words));
    });
    const body = text();
    by("text").value = body;
    const mail = by("mail");
    if (mail) {
      const link = "mailto:" + facts.reply + "?subject="
        + encodeURIComponent("My response: " + facts.title) + "&body="
        + encodeURIComponent(body.replace(/\n/g, "\r\n"));
      mail.href = link.length < 1900 ? link
        : "mailto:" + facts.reply + "?subject=" + encodeURIComponent("My response: " + facts.title);
    }
  };
  const tell = (words) => { by("told").textContent = words; };

  // What the reader does.
  document.querySelectorAll(".script").forEach((one) => { one.hidden = false; });
  by("paper").hidden = true;
  clauses.forEach((one) => {
    const button = one.card.querySelector(".open");
    const panel = one.card.querySelector(".fields");
    button.addEventListener("click", () => {
      open(one, panel.hidden);
      if (!panel.hidden) panel.querySelector("textarea").focus();
    });
    one.card.querySelector(".copy").addEventListener("click", () => {
      const area = panel.querySelector("textarea[name$='.words']");
      if (!clean(area.value)) {
        area.value = [...one.card.querySelectorAll(".now p")]
          .map((words) => words.textContent).join("\n\n");
        grow(area);
        save();
      }
      area.focus();
    });
  });
  const whose = by("whose");
  if (whose) whose.addEventListener("change", () => {
    clauses.forEach((one) => {
      const theirs = (one.card.dataset.who || "").split("|").includes(whose.value);
      one.card.hidden = Boolean(whose.value) && !theirs;
    });
    document.querySelectorAll("#rest-of-draft > h3").forEach((head) => {
      let next = head.nextElementSibling;
      let shown = false;
      while (next && next.tagName !== "H3") { shown = shown || !next.hidden; next = next.nextElementSibling; }
      head.hidden = !shown;
    });
    const number = clauses.filter((one) => !one.card.hidden).length;
    by("shown").textContent = whose.value ? count(number, "promise") + " of " + whose.value
      + (number === 1 ? " is shown." : " are shown.") : "The whole draft is shown.";
  });
  document.querySelectorAll(".clause details").forEach((one) => { one.open = false; });
  document.addEventListener("input", (event) => {
    if (!fields.includes(event.target)) return;
    if (event.target.tagName === "TEXTAREA") grow(event.target);
    save();
  });
  window.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) { put(load(), document.activeElement); show(); }
  });
  by("download").addEventListener("click", () => {
    const link = document.createElement("a");
    const who = (get("about.body") || get("about.name")).normalize("NFKD")
      .replace(/[^A-Za-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40).toLowerCase();
    link.href = URL.createObjectURL(new Blob([file()], { type: "application/json" }));
    link.download = ["response", facts.round, who].filter(Boolean).join("-") + ".json";
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    sent = true;
    tell("The file " + link.download + " was saved among your downloads. Now send it" + facts.to + ".");
  });
  by("copy").addEventListener("click", async () => {
    const area = by("text");
    let done = false;
    try { await navigator.clipboard.writeText(area.value); done = true; }
    catch (fault) { area.focus(); area.select(); done = document.execCommand("copy"); }
    sent = done || sent;
    tell(done ? "The text is copied. Now paste it into an e-mail" + facts.to + "."
      : "Please copy the text in the box below by hand.");
  });
  by("print").addEventListener("click", () => window.print());
  by("clear").addEventListener("click", () => {
    if (!window.confirm("Delete everything you have written here?")) return;
    put({}, null);
    save();
    sent = true;
    clauses.forEach((one) => open(one, false));
    tell("Everything written here was deleted from this device.");
  });
  window.addEventListener("beforeunload", (event) => {
    if (!kept && !sent && written()) event.preventDefault();
  });
  const before = [...document.querySelectorAll(".clause details")];
  window.addEventListener("beforeprint", () => {
    before.forEach((one) => { one.dataset.was = one.open ? "open" : ""; one.open = true; });
    document.querySelectorAll("textarea").forEach((one) => { if (one.value) grow(one); });
  });
  window.addEventListener("afterprint", () =>
    before.forEach((one) => { one.open = one.dataset.was === "open"; }));

  put(load(), null);
  clauses.forEach((one) => {
    const { stance, comment, words } = one.said();
    open(one, Boolean(stance || comment || words));
  });
  document.querySelectorAll(".fields:not([hidden]) textarea, #rest textarea, #questions textarea")
    .forEach((one) => { if (one.value) grow(one); });
  show();
})();
