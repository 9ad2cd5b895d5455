import { Attachments } from './attachments.js';

/* The files on the page of a case. */
document.querySelectorAll('[data-lc-attachments]').forEach((box) => new Attachments(box, box.dataset.lcAttachments).open());
