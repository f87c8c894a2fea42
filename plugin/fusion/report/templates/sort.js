for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
  const key = (row, k) => row.cells[k].dataset.value;
  heads.forEach((head, k) => head.querySelector("button").addEventListener("click", () => {
    const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    const numeric = [...body.rows].every(row => !isNaN(Number(key(row, k))));
    const compare = (a, b) => numeric ? Math.sign(Number(a) - Number(b)) || 0 : a.localeCompare(b, undefined, {numeric: true});
    const rows = [...body.rows].sort((one, other) => {
      const a = key(one, k), b = key(other, k);
      return a === "" || b === "" ? (a === "") - (b === "") : sign * compare(a, b);
    });
    heads.forEach(each => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
    body.append(...rows);
  }));
}
