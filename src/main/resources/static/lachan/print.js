/* What is folded away on the screen is printed all the same, and folded again afterwards. */
let folded = [];

addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('main details:not([open]):not(.lc-no-print)')];
  folded.forEach((part) => part.setAttribute('open', ''));
});
addEventListener('afterprint', () => folded.forEach((part) => part.removeAttribute('open')));
document.querySelectorAll('[data-lc-print]').forEach((button) => button.addEventListener('click', () => window.print()));
