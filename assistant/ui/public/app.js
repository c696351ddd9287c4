// Additions to the chat page that its settings can't make: names for icon buttons, the
// conversation as a log, the language, and the emergency line under the message box.
(() => {
  "use strict";

  const NAMES = {
    "chat-submit": "Send",
    "stop-button": "Stop",
    "upload-button": "Attach notes (Word, PDF or text)",
    "upload-button-loading": "Attaching notes",
    "new-chat-button": "Start a new interview",
    "sidebar-trigger-button": "Show or hide earlier interviews",
    "search-chats-button": "Search earlier interviews",
    "theme-toggle": "Light or dark colours",
    "user-nav-button": "Your account",
    "command-button": "Commands",
    "chat-settings-open-modal": "Settings",
    "voice-button": "Speak",
    "share-chat-button": "Share",
  };
  const ICON_NAMES = {
    "lucide-copy": "Copy this message",
    "lucide-check": "Copied",
    "lucide-arrow-down": "Go to the newest message",
    "lucide-arrow-left": "Close the referral panel",
    "lucide-x": "Close",
    "lucide-pencil": "Edit",
    "lucide-ellipsis": "More",
    "lucide-trash": "Delete",
    "lucide-trash-2": "Delete",
    "lucide-chevron-down": "Show more",
  };
  const FALLBACK = "Immediate danger: call 999.";
  const KEPT = "referral-emergency-line";
  const PHONE = "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1Z";

  let line = FALLBACK;
  try { line = window.sessionStorage.getItem(KEPT) || FALLBACK; } catch { /* storage may be off */ }

  function isNamed(button) {
    return Boolean(
      button.getAttribute("aria-label") || button.getAttribute("aria-labelledby") ||
      button.textContent.trim() || button.title
    );
  }

  function nameButton(button) {
    const known = NAMES[button.id];
    if (known) {
      // An initial or a word on the button stays part of its name.
      const shown = [...button.childNodes].map((node) => node.textContent.trim()).join(" ").trim();
      const isSaid = !shown || button.querySelector(".sr-only");
      const name = isSaid ? known : `${known} (${shown})`;
      if (button.getAttribute("aria-label") !== name) button.setAttribute("aria-label", name);
      if (button.getAttribute("role") === "presentation") button.removeAttribute("role");
      return;
    }
    if (isNamed(button)) return;
    if (button.closest("#side-view-title")) {
      button.setAttribute("aria-label", "Close the referral panel");
      return;
    }
    const icon = button.querySelector("svg");
    const shape = icon && [...icon.classList].find((name) => ICON_NAMES[name]);
    if (shape) button.setAttribute("aria-label", ICON_NAMES[shape]);
  }

  function nameRest() {
    const input = document.getElementById("chat-input");
    if (input && !input.getAttribute("aria-label")) {
      input.setAttribute("aria-label", "Your message");
      if (input.isContentEditable) {
        input.setAttribute("role", "textbox");
        input.setAttribute("aria-multiline", "true");
      }
    }
    const title = document.getElementById("side-view-title");
    const panel = title && title.closest("aside");
    if (panel && !panel.getAttribute("aria-label")) {
      panel.setAttribute("aria-label", "Referral");
      panel.setAttribute("role", "region");
    }
    // On a narrow screen the panel is a dialog, which the framework leaves without a name.
    const sheet = document.querySelector('[role="dialog"]:has(#side-view-content)');
    if (sheet && sheet.getAttribute("aria-label") !== "Referral") {
      sheet.setAttribute("aria-label", "Referral");
      const titled = sheet.getAttribute("aria-labelledby");
      if (titled && !document.getElementById(titled)) sheet.removeAttribute("aria-labelledby");
    }
    document.querySelectorAll("[data-panel-resize-handle-id]").forEach((handle) => {
      if (!handle.getAttribute("aria-label")) {
        handle.setAttribute("aria-label", "Width of the referral panel");
      }
      const pane = handle.getAttribute("aria-controls");
      if (pane && !document.getElementById(pane)) handle.removeAttribute("aria-controls");
    });
  }

  // The page has no heading, and landmarks only where a list of earlier chats stands beside it.
  function markPage() {
    const header = document.getElementById("header");
    const main = header && header.nextElementSibling;
    if (!main) return;
    const hasOwnMain = Boolean(header.closest("main"));
    setRole(header, hasOwnMain ? null : "banner");
    setRole(main, hasOwnMain ? null : "main");
    if (document.getElementById("page-heading")) return;
    const heading = document.createElement("h1");
    heading.id = "page-heading";
    heading.className = "ra-vh";
    heading.textContent = "Interview";
    main.prepend(heading);
  }

  function setRole(element, role) {
    if (role === null) element.removeAttribute("role");
    else if (element.getAttribute("role") !== role) element.setAttribute("role", role);
  }

  // Earlier chats: a landmark with a name, out of reach while it is folded away.
  function markHistory() {
    document.querySelectorAll("[data-sidebar=sidebar]").forEach((sidebar) => {
      setRole(sidebar, "navigation");
      sidebar.setAttribute("aria-label", "Earlier interviews");
      const frame = sidebar.closest("[data-state]");
      sidebar.inert = Boolean(frame && frame.dataset.state === "collapsed");
    });
    document.querySelectorAll("ul[data-sidebar=menu]").forEach((list) => {
      if (list.querySelector(":scope > #thread-history")) setRole(list, "none");
    });
  }

  // The chat wraps its header links in buttons, one control inside another: show the link alone.
  function freeLinks() {
    document.querySelectorAll("#header button:not([hidden]) a[href]").forEach((link) => {
      const button = link.closest("button");
      const copy = link.cloneNode(true);
      copy.classList.add("ra-header-link");
      button.hidden = true;
      button.after(copy);
    });
  }

  // The nearest box that holds every message; the chat gives it no role of its own.
  function markLog() {
    const step = document.querySelector(".step, .message-content");
    const log = step && (step.closest(".overflow-y-auto") || step.parentElement);
    if (!log || log.getAttribute("role") === "log") return;
    log.setAttribute("role", "log");
    log.setAttribute("aria-label", "Conversation");
    if (!log.hasAttribute("tabindex")) log.setAttribute("tabindex", "0");
  }

  function phoneLine() {
    const parts = line.split(/(\b(?:999|101|0\d[\d ]{7,}\d)\b)/);
    const words = document.createElement("span");
    parts.forEach((part, at) => {
      if (at % 2) {
        const link = document.createElement("a");
        link.href = `tel:${part.replace(/ /g, "")}`;
        link.textContent = part;
        words.append(link);
      } else if (part) {
        words.append(part);
      }
    });
    return words;
  }

  // The words that steer, for those who would rather press them.
  const STEPS = [["Undo", "undo"], ["Back", "back"], ["Next section", "done"]];

  function steps() {
    const group = document.createElement("span");
    group.className = "ra-steps";
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Steps of the interview");
    for (const [words, name] of STEPS) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words;
      button.addEventListener("click", () => take(name));
      group.append(button);
    }
    return group;
  }

  async function take(name) {
    const here = window.location.pathname.match(/^\/thread\/([0-9a-f-]{36})/);
    const id = here ? here[1] : await latest();
    if (!id) { tell("Answer the first question, then steps can be taken."); return; }
    try {
      const answer = await fetch(`/api/referrals/${id}/command`, {
        method: "POST",
        credentials: "same-origin",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ name, argument: "" }),
      });
      const body = answer.ok ? {} : await answer.json();
      tell(answer.ok ? "" : body.error || "That did not work. Nothing has changed.");
    } catch {
      tell("The server can't be reached. Nothing has changed.");
    }
  }

  async function latest() {
    try {
      const answer = await fetch("/api/latest", { credentials: "same-origin" });
      return answer.ok ? (await answer.json()).id : null;
    } catch {
      return null;
    }
  }

  function tell(words) {
    let place = document.getElementById("ra-step-note");
    if (!place) {
      place = document.createElement("p");
      place.id = "ra-step-note";
      place.className = "ra-line";
      place.setAttribute("role", "status");
    }
    place.textContent = words;
    const box = document.getElementById("emergency-line");
    if (box && words) box.after(place);
    else place.remove();
  }

  function keepLine() {
    const composer = document.getElementById("message-composer");
    if (!composer) return;
    const there = document.getElementById("emergency-line");
    if (there && there.dataset.line === line && there.previousElementSibling === composer) return;
    if (there) there.remove();
    const box = document.createElement("p");
    box.id = "emergency-line";
    box.className = "ra-line";
    box.dataset.line = line;
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icon.setAttribute("viewBox", "0 0 24 24");
    icon.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", PHONE);
    icon.append(path);
    box.append(icon, phoneLine(), steps());
    composer.after(box);
  }

  let away = "";
  function keepAway() {
    const box = document.getElementById("emergency-line");
    const there = document.getElementById("away-line");
    if (!box || !away || (there && there.previousElementSibling === box)) return;
    if (there) there.remove();
    const notice = document.createElement("p");
    notice.id = "away-line";
    notice.className = "ra-line";
    notice.textContent = away;
    box.after(notice);
  }

  function setLine(words) {
    if (!words || words === line) return;
    line = words;
    try { window.sessionStorage.setItem(KEPT, words); } catch { /* storage may be off */ }
    keepLine();
  }

  let isWaiting = false;
  function refresh() {
    if (isWaiting) return;
    isWaiting = true;
    window.requestAnimationFrame(() => {
      isWaiting = false;
      if (document.documentElement.lang !== "en-GB") document.documentElement.lang = "en-GB";
      document.querySelectorAll("button").forEach(nameButton);
      nameRest();
      markPage();
      markHistory();
      freeLinks();
      markLog();
      keepLine();
      keepAway();
    });
  }

  window.addEventListener("referral:emergency", (event) => setLine(event.detail));
  fetch("/emergency", { credentials: "same-origin" })
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((body) => {
      if (!body) return;
      setLine(body.line);
      away = body.away || "";
      keepAway();
    })
    .catch(() => {});
  new MutationObserver(refresh).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["data-state"],
  });
  refresh();
})();
