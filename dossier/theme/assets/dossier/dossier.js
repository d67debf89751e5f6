// The search box of the dossier, and a few small aids to reading. Nothing here
// is needed to read: without this file the search field is a plain link.

const dialog = document.querySelector("#d-search")
const opener = document.querySelector("[data-d-find]")
if (dialog?.showModal && opener) search(dialog, opener)
palette()
reading()
addEventListener("load", scrollers)
// With Material's instant navigation a page comes without its scripts being run again.
window.document$?.subscribe(reading)

// The aids to reading, for the page that is shown; each leaves alone what it has already done.
function reading() {
  inferred()
  proofs()
  orders()
  filters()
}

function search(box, opener) {
  const words = box.dataset
  const input = box.querySelector("input")
  const status = box.querySelector(".d-status")
  const list = box.querySelector(".d-results")
  const more = box.querySelector(".d-more")
  const panel = box.querySelector(".d-filters")
  // The base is relative to the page, so that the site may lie under any path.
  const base = new URL(words.base.replace(/\/?$/, "/"), location.href)
  const page = 10
  const chosen = {}
  let engine, timer, run = 0, hits = [], shown = 0, answered = ""

  opener.setAttribute("role", "button")
  opener.setAttribute("aria-haspopup", "dialog")
  opener.setAttribute("aria-label", opener.dataset.name)
  opener.setAttribute("aria-keyshortcuts", "/ Control+K")
  opener.addEventListener("click", event => {
    // A click that asks for a new tab is still a click on a link.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    open()
  })
  opener.addEventListener("keydown", event => {
    if (event.key === " ") { event.preventDefault(); open() }
  })
  addEventListener("keydown", event => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey
    if (!slash && !k) return
    if (slash && (box.open || event.target.closest?.("input, textarea, select, [contenteditable]"))) return
    event.preventDefault()
    open()
  })

  box.querySelector("[data-d-close]").addEventListener("click", () => box.close())
  box.querySelector("form").addEventListener("submit", async event => {
    event.preventDefault()
    // Who types and presses Enter at once means the words as they stand now.
    clearTimeout(timer)
    if (input.value.trim() !== answered) await find()
    if (document.activeElement === input) list.querySelector("a")?.focus()
  })
  box.addEventListener("click", event => {
    // Beside the box, or on a result that lies on the page being read.
    if (event.target === box || event.target.closest("a") && !(event.ctrlKey || event.metaKey || event.shiftKey)) box.close()
  })
  box.addEventListener("keydown", event => {
    // Some browsers let a first Escape empty the field and stay open.
    if (event.key === "Escape" && event.target === input) {
      event.preventDefault()
      return box.close()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || event.target.matches("select")) return
    const links = [...list.querySelectorAll("a")]
    const at = links.indexOf(document.activeElement)
    if (at < 0 && event.target !== input) return
    event.preventDefault()
    const next = at < 0 ? (step > 0 ? 0 : -1) : at + step
    ;(links[next] ?? (next < 0 ? input : links[at]))?.focus()
  })
  input.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(find, 180)
  })
  more.addEventListener("click", async () => {
    const from = list.children.length
    await show(run)
    list.children[from]?.querySelector("a")?.focus()
  })

  function open() {
    document.querySelector("#d-nav:popover-open")?.hidePopover()
    if (!box.open) box.showModal()
    input.focus()
    input.select()
    load()
  }

  // The index is fetched when the box is first opened, not with every page.
  function load() {
    engine ??= (async () => {
      const module = await import(new URL("pagefind/pagefind.js", base))
      await module.options({ baseUrl: base.pathname, excerptLength: 26 })
      await module.init()
      // Counts for the filters come with a search only once these are loaded.
      await module.filters()
      return module
    })().catch(() => {
      engine = undefined
      status.textContent = words.missing
    })
    return engine
  }

  async function find() {
    const turn = ++run
    const query = input.value.trim()
    if (!query) {
      answered = ""
      return clear("")
    }
    const pagefind = await load()
    if (!pagefind || turn !== run) return
    const filters = {}
    for (const name in chosen) if (chosen[name]) filters[name] = chosen[name]
    const found = await pagefind.search(query, { filters })
    // An answer that a later key press has overtaken is dropped.
    if (!found || turn !== run) return
    hits = found.results
    shown = 0
    answered = query
    if (!hits.length && !Object.keys(filters).length) return clear(words.none.replace("#", () => query))
    await show(turn, true)
    if (turn !== run) return
    status.textContent = hits.length === 0 ? words.none.replace("#", () => query)
      : hits.length === 1 ? words.one : words.many.replace("#", () => hits.length)
    narrow(found.filters)
  }

  function clear(sentence) {
    hits = []
    list.replaceChildren()
    status.textContent = sentence
    more.hidden = panel.hidden = true
    for (const name in chosen) delete chosen[name]
  }

  async function show(turn, fresh) {
    const some = await Promise.all(hits.slice(shown, shown + page).map(hit => hit.data()))
    if (turn !== run) return
    const rows = some.map(row)
    if (!fresh) list.append(...rows)
    else {
      // A late answer must not take the keyboard away from who has gone down into the list.
      const at = [...list.querySelectorAll("a")].indexOf(document.activeElement)
      list.replaceChildren(...rows)
      const links = list.querySelectorAll("a")
      if (at >= 0) (links[Math.min(at, links.length - 1)] ?? input).focus()
    }
    shown += some.length
    more.hidden = shown >= hits.length
  }

  function row(data) {
    const item = make("li")
    const link = make("a", "d-hit", data.meta?.title || data.url)
    link.href = data.url
    item.append(link)
    const kicker = [data.meta?.tipo, data.meta?.data, data.meta?.fonte ?? data.filters?.fonte?.[0]].filter(Boolean).join(" · ")
    if (kicker) item.append(make("p", "d-hit__line", kicker))
    // The richest passages, shown in the order of the text.
    const parts = data.sub_results?.length ? data.sub_results : [data]
    const best = [...parts].sort((a, b) => (b.locations?.length ?? 0) - (a.locations?.length ?? 0)).slice(0, 3)
    for (const part of parts.filter(part => best.includes(part))) {
      const passage = make("a", "d-hit__part")
      const text = make("span")
      const runs = marked(part.excerpt)
      passage.href = place(data, part)
      if (part.title && part !== data && part.title !== data.meta?.title) {
        passage.append(make("b", "", part.title))
        // The excerpt of a section begins with its heading: once is enough.
        if (runs[0]?.startsWith?.(part.title)) runs[0] = runs[0].slice(part.title.length).replace(/^[.\s]+/, "")
      }
      // Cut out of a longer text, unless it begins and ends like a sentence.
      text.append(/^\p{Ll}/u.test(runs[0]?.textContent ?? runs[0]) ? "… " : "", ...runs)
      if (!/[.!?…»”")]\s*$/.test(text.textContent)) text.append(" …")
      passage.append(text)
      item.append(passage)
    }
    return item
  }

  // The sentences of an article carry ids: a passage leads to the sentence
  // that holds most of the words sought, where the style sheet marks it.
  function place(data, part) {
    const sentences = (data.anchors ?? []).filter(anchor => anchor.id.startsWith("s-")).sort((a, b) => a.location - b.location)
    const count = new Map()
    for (const location of part.locations ?? []) {
      const sentence = sentences.findLast(anchor => anchor.location <= location)
      if (sentence) count.set(sentence.id, (count.get(sentence.id) ?? 0) + 1)
    }
    const [id] = [...count].sort((a, b) => b[1] - a[1])[0] ?? []
    return id ? data.url.replace(/#.*$/, "") + "#" + id : part.url
  }

  function narrow(available) {
    const selects = []
    for (const name of ["attore", "tema", "fonte", "anno"]) {
      const counts = Object.entries(available?.[name] ?? {}).filter(([value, n]) => n || chosen[name] === value)
      if (counts.length < 2 && !chosen[name]) continue
      counts.sort(name === "anno" ? (a, b) => b[0].localeCompare(a[0]) : (a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
      const label = make("label", "", words[name])
      const select = make("select")
      select.name = name
      select.append(new Option(words.any, ""))
      for (const [value, n] of counts) select.append(new Option(`${value} (${n})`, value, false, chosen[name] === value))
      select.addEventListener("change", () => { chosen[name] = select.value; find() })
      label.append(select)
      selects.push(label)
    }
    const held = panel.contains(document.activeElement) && document.activeElement.name
    panel.replaceChildren(...selects)
    panel.hidden = !selects.length
    if (held) panel.querySelector(`[name="${held}"]`)?.focus()
  }
}

function make(name, kind, text) {
  const element = document.createElement(name)
  if (kind) element.className = kind
  if (text) element.textContent = text
  return element
}

// An excerpt is escaped text with <mark> in it. It is parsed in a document of
// its own, where nothing runs, and only words and marks are taken over.
function marked(html) {
  const body = new DOMParser().parseFromString(html ?? "", "text/html").body
  return [...body.childNodes].map(node => node.nodeName === "MARK" ? make("mark", "", node.textContent) : node.textContent)
}

// Why a date was inferred stands in a title, which neither touch nor keyboard
// can reach: the words become a button that opens the reason beside them.
function inferred() {
  for (const span of document.querySelectorAll("span.d-inferred[title]")) {
    const button = make("button", "d-inferred", span.textContent)
    const reason = make("span", "d-reason", span.title)
    button.type = "button"
    button.title = span.title
    button.setAttribute("aria-expanded", "false")
    reason.hidden = true
    button.addEventListener("click", () => {
      reason.hidden = !reason.hidden
      button.setAttribute("aria-expanded", String(!reason.hidden))
    })
    span.replaceWith(button, reason)
  }
}

// A voice reads a link by its words: an arrow's are in its title.
function proofs() {
  for (const arrow of document.querySelectorAll("a.d-proof[title]")) arrow.setAttribute("aria-label", arrow.title)
}

// A list of entries says how it is ordered, and which other orders there are:
// the words become a field that puts each list of the page into that order.
function orders() {
  const said = document.querySelector("p.d-order[data-n]")
  if (!said || said.querySelector("select")) return
  const by = {
    n: (a, b) => (b.tally.n ?? 0) - (a.tally.n ?? 0) || by.name(a, b),
    name: (a, b) => a.name.localeCompare(b.name, document.documentElement.lang),
    last: (a, b) => (b.tally.last ?? "").localeCompare(a.tally.last ?? "") || by.n(a, b)
  }
  const label = make("label", "", said.textContent.split(":")[0] + " ")
  const select = make("select")
  for (const order in by) select.append(new Option(said.dataset[order], order))
  select.addEventListener("change", () => {
    for (const list of document.querySelectorAll(".d-list > ul")) {
      const items = [...list.children].map(item => ({
        item,
        name: item.querySelector("a")?.textContent ?? "",
        tally: item.querySelector(".d-tally")?.dataset ?? {}
      }))
      list.append(...items.sort(by[select.value]).map(({ item }) => item))
    }
  })
  label.append(select)
  said.replaceChildren(label)
}

// A long list tells how much is in it, and by what it can be narrowed: fields
// beside these words show the entries that match. Nothing is fetched or moved.
function filters() {
  const said = document.querySelector("p.d-filter[data-all]")
  const entries = [...document.querySelectorAll(".d-main li[data-year], .d-main li[data-source], .d-main li[data-actor]")]
  if (!said || entries.length < 4 || document.querySelector("form.d-filters-of")) return
  const form = make("form", "d-filters-of")
  const status = make("span", "d-filter-status")
  const again = make("button", "d-again", said.dataset.all)
  const own = make("input")
  const fields = ["actor", "topic", "source", "year"].map(field).filter(Boolean)
  const reported = entries.some(entry => entry.dataset.reported)
  if (!fields.length && !reported) return
  status.setAttribute("role", "status")
  again.type = "reset"
  again.hidden = true
  form.setAttribute("aria-label", said.dataset.narrow)
  form.append(...fields)
  if (reported) {
    const label = make("label", "d-check")
    own.type = "checkbox"
    own.name = "reported"
    label.append(own, said.dataset.reported)
    form.append(label)
  }
  form.append(again, status)
  form.addEventListener("change", show)
  form.addEventListener("reset", () => setTimeout(show))
  form.addEventListener("submit", event => event.preventDefault())
  said.after(form)
  show() // a browser may have kept what was chosen before

  function field(name) {
    const counts = new Map()
    for (const entry of entries)
      for (const value of parts(entry, name)) counts.set(value, (counts.get(value) ?? 0) + 1)
    if (counts.size < 2) return
    const label = make("label", "", said.dataset[name])
    const select = make("select")
    const listed = [...counts].sort(name === "year"
      ? (a, b) => a[0].localeCompare(b[0])
      : (a, b) => b[1] - a[1] || a[0].localeCompare(b[0], document.documentElement.lang))
    select.name = name
    select.append(new Option(said.dataset.all, ""))
    for (const [value, n] of listed) select.append(new Option(`${value} (${n})`, value))
    label.append(select)
    return label
  }

  function parts(entry, name) {
    return (entry.dataset[name] ?? "").split("|").filter(Boolean)
  }

  function show() {
    const chosen = [...form.querySelectorAll("select")].filter(select => select.value)
    let n = 0
    for (const entry of entries) {
      entry.hidden = own.checked && Boolean(entry.dataset.reported)
        || chosen.some(select => !parts(entry, select.name).includes(select.value))
      if (!entry.hidden) n += 1
    }
    // A year, month or speaker of which nothing is left goes too; inner sections come first.
    for (const section of [...document.querySelectorAll(".d-main section")].reverse())
      section.hidden = !entries.some(entry => !entry.hidden && section.contains(entry))
    again.hidden = n === entries.length && !chosen.length && !own.checked
    status.textContent = again.hidden ? "" : said.dataset.shown.replace("##", entries.length).replace("#", n)
  }
}

// What scrolls sideways must be reachable by keyboard.
function scrollers() {
  for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre, .md-typeset pre > code")) {
    if (wrap.scrollWidth <= wrap.clientWidth + 1) continue
    wrap.tabIndex = 0
    wrap.setAttribute("role", "group")
    wrap.setAttribute("aria-label", dialog?.dataset.table ?? "")
  }
}

// Material's colour switch is a group of unseen radio buttons, whose names tell
// of the next scheme, not of their own. One real button says and does the same.
function palette() {
  const form = document.querySelector("[data-md-component=palette]")
  if (!form) return
  const button = make("button", "d-tool")
  const next = () => form.querySelector("label:not([hidden])")
  const follow = () => {
    const label = next()
    button.hidden = !label
    if (!label) return
    button.title = label.title
    button.setAttribute("aria-label", label.title)
    button.replaceChildren(label.firstElementChild.cloneNode(true))
  }
  button.type = "button"
  button.addEventListener("click", () => next()?.click())
  // Material shows one label after the other, also when the system changes.
  new MutationObserver(follow).observe(form, { attributeFilter: ["hidden"], subtree: true })
  follow()
  form.before(button)
  form.style.display = "none"
}
