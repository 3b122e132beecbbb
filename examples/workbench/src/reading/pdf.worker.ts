// The worker of pdf.js as a classic script: a browser starts no module from a page that was opened from a folder.
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
