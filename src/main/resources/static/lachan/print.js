document.querySelectorAll('[data-lc-print]').forEach((button) => button.addEventListener('click', () => window.print()));
