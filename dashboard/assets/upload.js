// One choosing is enough: the file is sent again with each round of answers.
// Kept is which file was chosen, in this tab's memory alone: the browser reads it anew from the
// sender's own disk, and lets go of it when the page is left, reloaded or closed. Without this
// script the page works as a plain form.
(function () {
  "use strict";
  const STEPS = ["/upload/check", "/upload/forget"];
  const READING = "The file is being read.";
  const UNREADABLE = " was changed, moved or renamed since it was chosen. Choose it again.";
  const SILENT = "The dashboard did not answer, and nothing was stored. Try again.";
  // The file of each reading, by the address of its page: going back finds the right one.
  const files = new Map();
  let shown = here();
  let isBusy = false;

  function here() {
    return window.location.pathname + window.location.search;
  }

  function field() {
    return document.getElementById("file");
  }

  function say(text) {
    document.querySelector("form.upload [role=status]").textContent = text;
  }

  async function isReadable(file) {
    try {
      await file.slice(0, 1).arrayBuffer();
      return true;
    } catch {
      return false;
    }
  }

  function choose(file) {
    const held = new DataTransfer();
    held.items.add(file);
    field().files = held.files;
  }

  function show(page) {
    document.title = page.title;
    document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
    shown = here();
    if (field() && files.has(shown)) choose(files.get(shown));
    window.scrollTo(0, 0);
    document.querySelector("main h1").focus({ preventScroll: true });
  }

  async function pageOf(answer) {
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  async function send(form, button) {
    const file = field().files[0];
    if (file && !(await isReadable(file))) {
      field().value = "";
      say(file.name + UNREADABLE);
      field().focus();
      return;
    }
    const body = new FormData(form);
    if (button && button.name) body.append(button.name, button.value);
    say(READING);
    const answer = await fetch(form.action, { method: "POST", body: body });
    const page = await pageOf(answer);
    if (answer.ok) {
      history.pushState(null, "", answer.url);
      if (file) files.set(here(), file);
      show(page);
    } else if (page.querySelector("form.upload")) {
      files.clear();
      history.pushState(null, "", "/upload");
      show(page);
    } else {
      say(page.querySelector("main p").textContent);
    }
  }

  document.addEventListener("submit", async function (event) {
    if (!STEPS.includes(new URL(event.target.action).pathname)) return;
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    try {
      await send(event.target, event.submitter);
    } catch {
      say(SILENT);
    } finally {
      isBusy = false;
    }
  });

  window.addEventListener("popstate", async function () {
    if (here() === shown) return;
    try {
      show(await pageOf(await fetch(here())));
    } catch {
      window.location.reload();
    }
  });
})();
