for (const button of document.querySelectorAll("button.copy")) {
  const text = button.closest(".command").querySelector("pre");
  const say = word => { button.textContent = word; setTimeout(() => { button.textContent = "Copy"; }, 1500); };
  const select = () => {
    getSelection().selectAllChildren(text);
    say(document.execCommand("copy") ? "Copied" : "Press Ctrl+C");
  };
  button.addEventListener("click", () => {
    if (!navigator.clipboard) { select(); return; }
    navigator.clipboard.writeText(text.textContent).then(() => say("Copied"), select);
  });
}
