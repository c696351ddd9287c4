// The review desk is whole without this file. It adds: one press is one press, a word before
// unsaved text is left behind, all sources at once, and the place a link leads to opened.
(() => {
  "use strict";

  const forms = [...document.querySelectorAll("form[method=post]")];
  let isSending = false;

  forms.forEach((form) => {
    form.addEventListener("submit", (event) => {
      const button = event.submitter;
      if (button && button.getAttribute("aria-disabled") === "true") {
        event.preventDefault();
        const stop = document.querySelector(".override textarea, #chk");
        if (stop) {
          stop.scrollIntoView({ block: "center" });
          stop.focus();
        }
        return;
      }
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "yes";
      isSending = true;
    });
  });
  window.addEventListener("pageshow", () => {
    isSending = false;
    forms.forEach((form) => delete form.dataset.sent);
  });

  window.addEventListener("beforeunload", (event) => {
    const isUnsaved = [...document.querySelectorAll("form textarea:not([readonly])")].some(
      (box) => box.value.trim() !== box.defaultValue.trim()
    );
    if (isUnsaved && !isSending) event.preventDefault();
  });

  if (navigator.clipboard) {
    document.querySelectorAll(".pack .field").forEach((field) => {
      const box = field.querySelector("textarea");
      const name = field.querySelector("label").textContent;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn copy";
      button.textContent = "Copy";
      button.setAttribute("aria-label", `Copy: ${name}`);
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(box.value);
        button.textContent = "Copied";
      });
      field.append(button);
    });
  }

  const legend = document.querySelector(".legend");
  const details = [...document.querySelectorAll(".beside .more:not(.say), .facts .more")];
  if (legend && details.length) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.textContent = "Show all sources";
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const isOpen = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isOpen));
      details.forEach((item) => { item.open = isOpen; });
    });
    legend.append(button);
  }

  const message = document.getElementById("message");
  if (message) message.focus({ preventScroll: Boolean(window.location.hash) });
})();
