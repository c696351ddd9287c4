// On the chat page: keeps the session alive while somebody types, says when it has ended, and
// brings the referral panel back after it was closed.
(() => {
  "use strict";

  // Chainlit 2.12 sometimes connects, or connects again after the server was restarted, without
  // saying which interview the page's address names, and would then begin a new one. The first
  // words on the wire (a socket.io CONNECT packet, "40" and its JSON) are completed here; the
  // server checks whose interview it is, as for any other.
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function sendNamingTheThread(data) {
    const named = window.location.pathname.match(/^\/thread\/([0-9a-f-]{36})$/);
    if (!named || typeof data !== "string" || !data.startsWith("40{")) return send.call(this, data);
    try {
      const opening = JSON.parse(data.slice(2));
      if (opening.threadId === "") opening.threadId = named[1];
      return send.call(this, `40${JSON.stringify(opening)}`);
    } catch {
      return send.call(this, data);
    }
  };

  // What stands in the message box is kept in this browser tab until it was sent, so that signing in
  // again brings it back, to the same person alone. It is kept nowhere else, goes with the tab, and
  // goes at once when somebody signs out on purpose (the server's answer to that clears it).
  const DRAFT = "referral-unsent";
  let draft = "";
  let who = "";

  async function learnWho() {
    try {
      const answer = await fetch("/user", { credentials: "same-origin" });
      if (answer.ok) who = (await answer.json()).identifier || "";
    } catch {
      // Without knowing whose they are, no words are kept.
    }
  }

  function box() { return document.getElementById("chat-input"); }

  function typedIn(input) {
    return "value" in input && input.value !== undefined ? input.value : input.innerText;
  }

  function place() {
    const named = window.location.pathname.match(/^\/thread\/([0-9a-f-]{36})$/);
    return named ? named[1] : "";
  }

  function keepDraft() {
    const input = box();
    if (!input || !who) return;
    draft = typedIn(input);
    try {
      if (draft.trim()) window.sessionStorage.setItem(DRAFT, JSON.stringify({ who, place: place(), draft }));
      else window.sessionStorage.removeItem(DRAFT);
    } catch {
      // Storage may be off; the words are still in the box.
    }
  }

  // The chat framework may empty the box once more while it comes back to an interview, so this is
  // tried for a few seconds, until the words stand there or somebody types.
  const BRING_MS = 10_000;
  const loadedAt = Date.now();
  let hasPressed = false;
  let isBringing = false;

  function bringDraftBack() {
    const input = box();
    if (!who || !input || input.disabled || hasPressed) return;
    if (Date.now() - loadedAt > BRING_MS || typedIn(input).trim()) return;
    let kept = null;
    try {
      kept = JSON.parse(window.sessionStorage.getItem(DRAFT) || "null");
      if (kept && kept.who !== who) window.sessionStorage.removeItem(DRAFT);
    } catch {
      return;
    }
    if (!kept || kept.who !== who || typeof kept.draft !== "string") return;
    // Words about one child must not turn up in the chat about another.
    if (kept.place && kept.place !== place()) return;
    input.focus();
    isBringing = true;
    document.execCommand("insertText", false, kept.draft);
    isBringing = false;
  }

  // Whatever the person does first, sending above all, is theirs from then on.
  ["keydown", "pointerdown", "paste", "drop"].forEach((kind) => {
    document.addEventListener(kind, () => { hasPressed = true; }, true);
  });
  const bringing = window.setInterval(() => {
    bringDraftBack();
    if (hasPressed || Date.now() - loadedAt > BRING_MS) window.clearInterval(bringing);
  }, 500);

  document.addEventListener("input", (event) => {
    if (event.target !== box()) return;
    if (!isBringing) hasPressed = true;
    keepDraft();
  }, true);
  // Sending empties the box without an input event.
  window.setInterval(() => {
    const input = box();
    if (draft && input && !typedIn(input).trim() && !isSignedOut) keepDraft();
  }, 1_000);

  const EVERY_MS = 60_000;
  let hasTyped = false;
  let isSignedOut = false;

  function tellSignedOut() {
    if (isSignedOut) return;
    isSignedOut = true;
    const box = document.createElement("div");
    box.id = "signed-out";
    box.setAttribute("role", "alert");
    box.style.cssText =
      "position:fixed;inset:0 0 auto 0;z-index:100;padding:1rem 1.5rem;" +
      "background:hsl(var(--background));color:hsl(var(--foreground));" +
      "border-bottom:3px solid hsl(var(--destructive))";
    const link = document.createElement("a");
    link.href = `/login?next=${encodeURIComponent(window.location.pathname)}`;
    link.textContent = "Sign in";
    link.style.textDecoration = "underline";
    box.append(
      "You are signed out, so what is in the message box is not saved. It stays in this tab: ",
      link,
      " and it is there again to be sent."
    );
    document.body.append(box);
  }

  async function check() {
    try {
      const answer = await fetch("/user", { credentials: "same-origin" });
      if (answer.status === 401) tellSignedOut();
    } catch {
      // The page itself says when the server can't be reached.
    }
  }

  document.addEventListener("input", () => { hasTyped = true; }, true);
  window.setInterval(() => {
    if (!hasTyped) return;
    hasTyped = false;
    check();
    fetchNotices();
  }, EVERY_MS);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    check();
    fetchNotices();
  });

  // On a narrow screen the panel covers the chat, so there it opens only when it is asked for.
  const narrow = window.matchMedia("(max-width: 767px)");
  let isAskedFor = false;

  function keepChatInView() {
    if (isAskedFor || !narrow.matches) return;
    const sheet = document.querySelector('[role="dialog"]:has(#side-view-content)');
    const close = sheet && [...sheet.querySelectorAll("button")].pop();
    if (close) close.click();
  }

  // On a narrow screen the chat framework leaves the address at "/", where a reload would begin a
  // new interview instead of coming back to this one.
  let isNaming = false;

  async function nameAddress() {
    if (isNaming || window.location.pathname !== "/") return;
    if (!document.querySelector('[data-step-type="user_message"]')) return;
    isNaming = true;
    await new Promise((resolve) => { window.setTimeout(resolve, 1_500); });
    try {
      const answer = await fetch("/api/latest", { credentials: "same-origin" });
      const { id } = answer.ok ? await answer.json() : {};
      if (id && window.location.pathname === "/") window.history.replaceState(null, "", `/thread/${id}`);
    } catch {
      // The next message tries again.
    }
    isNaming = false;
  }

  // What waits for this person, as a number on the link to the desk; for an administrator, the way
  // to the accounts. Asked for seldom, so that an idle page does not keep its session alive.
  let notices = null;

  async function fetchNotices() {
    try {
      const answer = await fetch("/api/notices", { credentials: "same-origin" });
      if (!answer.ok) return;
      notices = await answer.json();
      showNotices();
    } catch {
      // The number stays as it was.
    }
  }

  function showNotices() {
    if (!notices) return;
    const desk = [...document.querySelectorAll("#header a")].filter(
      (link) => new URL(link.href).pathname === "/review" && !link.closest("button")
    );
    const number = notices.waiting + notices.returned;
    const parts = [];
    if (notices.waiting) parts.push(`${notices.waiting} waiting for your review`);
    if (notices.returned) parts.push(`${notices.returned} returned to you`);
    desk.forEach((link) => {
      let badge = link.querySelector(".ra-badge");
      if (!number) {
        if (badge) badge.remove();
      } else {
        if (!badge) {
          badge = document.createElement("span");
          badge.className = "ra-badge";
          badge.append(document.createElement("span"), document.createElement("span"));
          badge.firstChild.setAttribute("aria-hidden", "true");
          badge.lastChild.className = "ra-vh";
          link.append(badge);
        }
        if (badge.firstChild.textContent !== String(number)) {
          badge.firstChild.textContent = String(number);
        }
        const words = `: ${parts.join(", ")}`;
        if (badge.lastChild.textContent !== words) badge.lastChild.textContent = words;
      }
      if (notices.is_administrator && !document.getElementById("accounts-link")) {
        const accounts = document.createElement("a");
        accounts.id = "accounts-link";
        accounts.href = "/users";
        accounts.textContent = "Accounts";
        accounts.className = link.className;
        link.after(accounts);
      }
    });
  }

  function offerPanel() {
    const header = document.getElementById("header");
    if (!header) return;
    const isOpen = Boolean(document.getElementById("side-view-content"));
    let button = document.getElementById("show-referral");
    if (!button) {
      button = document.createElement("button");
      button.id = "show-referral";
      button.type = "button";
      button.textContent = "Show referral";
      button.style.cssText =
        "min-height:2.75rem;padding:.25rem .75rem;font-size:.875rem;white-space:nowrap;" +
        "border:1px solid hsl(var(--input));border-radius:var(--radius);" +
        "background:hsl(var(--card));font-weight:600";
      button.addEventListener("click", () => {
        isAskedFor = true;
        fetch("/api/panel", {
          method: "POST",
          credentials: "same-origin",
          headers: { "Content-Type": "application/json" },
          body: "{}",
        }).catch(() => {});
      });
    }
    const end = header.lastElementChild;
    if (end && button.parentElement !== end) end.prepend(button);
    if (button.hidden !== isOpen) button.hidden = isOpen;
  }

  new MutationObserver(() => {
    offerPanel();
    showNotices();
    keepChatInView();
    nameAddress();
  }).observe(document.documentElement, { childList: true, subtree: true });
  offerPanel();
  fetchNotices();
  learnWho();
})();
