// One finding: the words in question, one question, and the ways to settle it, all of equal weight.
// Props: { referral_id, finding_id }. State comes from REST, so a resumed chat shows today's state.
import { useCallback, useEffect, useRef, useState } from "react";
import { useRecoilValue } from "recoil";
import { sessionState } from "@chainlit/react-client";

const SHAPES = {
  done: <><circle cx="12" cy="12" r="9" /><path d="m8 12.3 2.8 2.8L16 9.6" /></>,
  info: <><circle cx="12" cy="12" r="9" /><path d="M12 11v5M12 7.8v.1" /></>,
  open: <circle cx="12" cy="12" r="9" />,
  pen: <path d="m4 20 1-4L16 5l3 3L8 19Z" />,
  stop: <><path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3Z" /><path d="M8 12h8" /></>,
  warn: <><path d="M12 4 2.8 20h18.4Z" /><path d="M12 10v4.5M12 17.4v.1" /></>,
};

function Icon({ name }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}

function Marked({ pieces }) {
  return pieces.map((piece, at) =>
    piece.is_marked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>
  );
}

function Field({ id, label, hint, error, rows, value, onChange, inputRef }) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const common = {
    id,
    className: "input",
    value,
    ref: inputRef,
    onChange: (event) => onChange(event.target.value),
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
    autoComplete: "off",
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <span className="hint" id={`${id}-hint`}>{hint}</span>}
      {rows ? <textarea rows={rows} {...common} /> : <input type="text" {...common} />}
      {error && <span className="problem" id={`${id}-error`}><Icon name="warn" /> {error}</span>}
    </div>
  );
}

function Buttons({ label, onCancel, isSaving, children }) {
  return (
    <div className="actions">
      <button className="btn primary" type="submit" aria-disabled={isSaving}>{label}</button>
      {children}
      <button className="btn plain" type="button" onClick={onCancel}>Cancel</button>
    </div>
  );
}

function WordsForm({ id, label, hint, rows, button, missing, typed, onType, onSave, onCancel, isSaving, first }) {
  const [error, setError] = useState("");
  const save = (event) => {
    event.preventDefault();
    if (!typed.words.trim()) {
      setError(missing);
      first.current && first.current.focus();
      return;
    }
    setError("");
    onSave({ words: typed.words });
  };
  return (
    <form className="finding-form" onSubmit={save} noValidate>
      <Field id={`${id}-words`} label={label} hint={hint} rows={rows} error={error} value={typed.words} onChange={(words) => onType({ words })} inputRef={first} />
      <Buttons label={button} onCancel={onCancel} isSaving={isSaving} />
    </form>
  );
}

function AttributeForm({ id, typed, onType, onSave, onCancel, onLater, isSaving, first }) {
  const [error, setError] = useState("");
  const save = (event) => {
    event.preventDefault();
    if (!typed.speaker.trim()) {
      setError("Write who said it, or “not known”.");
      first.current && first.current.focus();
      return;
    }
    setError("");
    onSave({ speaker: typed.speaker, listener: typed.listener, said_when: typed.said_when, words: typed.words });
  };
  return (
    <form className="finding-form" onSubmit={save} noValidate>
      <div className="two">
        <Field id={`${id}-speaker`} label="Who said it (name or role)" error={error} value={typed.speaker} onChange={(speaker) => onType({ speaker })} inputRef={first} />
        <Field id={`${id}-listener`} label="To whom" value={typed.listener} onChange={(listener) => onType({ listener })} />
      </div>
      <Field id={`${id}-when`} label="When" hint="Any words will do, such as “Tuesday after lunch”." value={typed.said_when} onChange={(said_when) => onType({ said_when })} />
      <Field id={`${id}-words`} label="Their words, as near as you have them" rows={2} value={typed.words} onChange={(words) => onType({ words })} />
      <Buttons label="Record who said it" onCancel={onCancel} isSaving={isSaving}>
        <button className="btn" type="button" onClick={onLater}>Not known: ask them first</button>
      </Buttons>
    </form>
  );
}

function MoveForm({ card, typed, onType, onSave, onCancel, isSaving, first }) {
  const chosen = typed.rests_on;
  const toggle = (fact) =>
    onType({ rests_on: chosen.includes(fact) ? chosen.filter((one) => one !== fact) : [...chosen, fact] });
  const readings = card.facts.filter((fact) => chosen.includes(fact.id)).map((fact) => fact.reading);
  const rests = readings.length ? `rests on ${readings.join(", ")}` : "rests on no recorded fact";
  const save = (event) => {
    event.preventDefault();
    onSave({ rests_on: chosen });
  };
  return (
    <form className="finding-form" onSubmit={save} noValidate>
      <fieldset>
        <legend>Which recorded facts does this view rest on?</legend>
        {card.facts.map((fact, at) => (
          <label className="choice" key={fact.id}>
            <input ref={at ? undefined : first} type="checkbox" checked={chosen.includes(fact.id)} onChange={() => toggle(fact.id)} />
            <span><b>{fact.reading}</b><br /><span className="words">“{fact.words}”</span></span>
          </label>
        ))}
        <label className="choice">
          <input ref={card.facts.length ? undefined : first} type="checkbox" checked={!chosen.length} onChange={() => onType({ rests_on: [] })} />
          <span>None of these</span>
        </label>
      </fieldset>
      <div className="preview" aria-live="polite">
        <p className="m quiet">How it will read in Request</p>
        <p className="words">In our professional view: “{card.words}” ({rests}).</p>
      </div>
      <Buttons label="Move to Request" onCancel={onCancel} isSaving={isSaving} />
    </form>
  );
}

const BLANK = { words: "", speaker: "", listener: "", said_when: "", rests_on: [] };
const FORMS = new Set(["reword", "keep", "attribute", "move_to_request"]);

export default function Finding() {
  const referral = props.referral_id;
  const finding = props.finding_id;
  const base = `/api/referrals/${encodeURIComponent(referral)}/findings/${encodeURIComponent(finding)}`;
  const id = `finding-${finding}`;
  const session = useRecoilValue(sessionState);
  const socket = session && session.socket;
  const [card, setCard] = useState(null);
  const [form, setForm] = useState(null);
  const [typed, setTyped] = useState(null);
  const [isLater, setIsLater] = useState(false);
  const [problem, setProblem] = useState("");
  const [isSaving, setIsSaving] = useState(false);
  const seen = useRef(-1);
  const root = useRef(null);
  const first = useRef(null);
  const opener = useRef(null);

  const load = useCallback(async () => {
    try {
      const answer = await fetch(base, { credentials: "same-origin" });
      const body = await answer.json().catch(() => ({}));
      if (!answer.ok) throw new Error(body.error || "This finding could not be shown.");
      if (body.revision < seen.current) return;
      seen.current = body.revision;
      setCard(body);
    } catch (error) {
      const words = error instanceof TypeError ? "The server can’t be reached." : error.message;
      setCard((before) => before || { failed: words });
    }
  }, [base]);

  useEffect(() => { load(); }, [load]);
  useEffect(() => {
    if (!socket) return undefined;
    const onReferral = (event) => {
      if (event && event.id !== undefined && event.id !== referral) return;
      load();
    };
    socket.on("referral", onReferral);
    return () => socket.off("referral", onReferral);
  }, [socket, referral, load]);
  useEffect(() => { if (form && first.current) first.current.focus(); }, [form]);

  const send = async (path, body) => {
    if (isSaving) return false;
    setIsSaving(true);
    setProblem("");
    let isDone = false;
    try {
      const answer = await fetch(`${base}/${path}`, {
        method: "POST",
        credentials: "same-origin",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      const words = await answer.json().catch(() => ({}));
      isDone = answer.ok;
      if (isDone) window.dispatchEvent(new CustomEvent("referral:changed", { detail: referral }));
      if (!answer.ok) setProblem(`Not saved. ${words.error || "Try again; your words are still here."}`);
    } catch (error) {
      setProblem("Not saved. The server can’t be reached; your words are still here.");
    }
    setIsSaving(false);
    await load();
    return isDone;
  };
  const settle = async (kind, fields) => {
    const isDone = await send("decision", { ...BLANK, ...fields, kind, revision: card.revision });
    if (isDone) {
      setForm(null);
      setTyped(null);
      root.current && root.current.focus();
    }
  };
  const choose = (kind, event) => {
    opener.current = event.currentTarget;
    setIsLater(false);
    setProblem("");
    if (!FORMS.has(kind)) {
      settle(kind, {});
      return;
    }
    setTyped((before) => before || { ...BLANK, listener: card.listener });
    setForm(kind);
  };
  const cancel = () => {
    const kind = form;
    setForm(null);
    setProblem("");
    window.setTimeout(() => {
      const button = root.current && root.current.querySelector(`[data-kind="${kind}"]`);
      button && button.focus();
    }, 0);
  };
  const later = () => {
    setForm(null);
    setIsLater(true);
    root.current && root.current.focus();
  };
  const reopen = async () => {
    if (await send("reopen", { revision: card.revision })) {
      setIsLater(false);
      root.current && root.current.focus();
    }
  };

  if (!card) return <div className="ra"><p className="quiet m">Loading a finding.</p></div>;
  if (card.failed) {
    return (
      <div className="ra"><div className="finding" id={id} tabIndex={-1}>
        <p role="alert">{card.failed} Nothing was changed.</p>
        <p className="actions"><button className="btn" type="button" onClick={load}>Load again</button></p>
      </div></div>
    );
  }

  const isOpen = card.state === "open";
  const tag = isOpen
    ? { style: "", icon: "open", words: isLater ? "Left open for now" : "To decide" }
    : card.state === "kept"
      ? { style: "info", icon: "pen", words: card.tag }
      : { style: "ok", icon: "done", words: card.tag };
  const formProps = {
    id,
    card,
    typed,
    first,
    isSaving,
    onType: (change) => setTyped((before) => ({ ...before, ...change })),
    onSave: (fields) => settle(form, fields),
    onCancel: cancel,
    onLater: later,
  };
  return (
    <div className="ra" lang="en-GB">
      <article
        className={isOpen ? "finding" : "finding done"}
        id={id}
        ref={root}
        tabIndex={-1}
        aria-labelledby={`${id}-h`}
        onKeyDown={(event) => { if (event.key === "Escape" && form) { event.stopPropagation(); cancel(); } }}
      >
        <header className="finding-head">
          <h2 id={`${id}-h`}><Icon name={card.severity} /> {card.heading}</h2>
          <span className={`tag ${tag.style}`} role="status"><Icon name={tag.icon} /> {tag.words}</span>
        </header>
        {card.is_withdrawn && <p className="m quiet">The message these words are from was taken back.</p>}
        {isOpen && <p className="context"><Marked pieces={card.context} /></p>}
        {isOpen && form !== "move_to_request" && form !== "reword" && <p className="reason">{card.reason}</p>}
        {isOpen && (!form || form === "reword") && <p className="ask">{card.question}</p>}
        {isOpen && !form && (
          <div className="actions five" role="group" aria-label="Ways to settle this">
            {card.resolutions.map((way) => (
              <button className="btn" type="button" key={way.kind} data-kind={way.kind} aria-disabled={isSaving} onClick={(event) => choose(way.kind, event)}>
                {way.label}
              </button>
            ))}
          </div>
        )}
        {isOpen && form === "reword" && (
          <WordsForm {...formProps} label={`New words for ${card.section}`} rows={3} button="Use these words" missing="Write the new words first."
            hint="What was seen or heard, by whom, and when. Your first words stay in the history." />
        )}
        {isOpen && form === "keep" && (
          <WordsForm {...formProps} label="Reason for keeping these words" rows={2} button="Keep, with this reason" missing="Write the reason first."
            hint="The reason travels with the words, and the reviewer sees both." />
        )}
        {isOpen && form === "attribute" && <AttributeForm {...formProps} />}
        {isOpen && form === "move_to_request" && <MoveForm {...formProps} />}
        {!isOpen && card.decision && (
          <dl className="pair">
            {card.decision.pairs.map((pair) => (
              <div key={pair.label}>
                <dt>{pair.label}</dt>
                <dd>{pair.is_struck ? <del className="was">{pair.words}</del> : pair.words}</dd>
              </div>
            ))}
          </dl>
        )}
        {problem && <p className="problem" role="alert"><Icon name="warn" /> {problem}</p>}
        {isOpen && !form && (
          <div className="finding-foot">
            <span>{card.is_held_out ? "Held out of the text until decided." : "Shown in the text as typed until decided."}</span>
            {!isLater && <button className="btn plain" type="button" onClick={later}>Decide later</button>}
          </div>
        )}
        {!isOpen && card.decision && (
          <div className="finding-foot">
            <span>{card.decision.by}, {card.decision.at}</span>
            <button className="btn plain" type="button" aria-disabled={isSaving} onClick={reopen}>
              {card.state === "kept" ? "Change" : "Undo"}
              <span className="vh"> the decision on “{card.words}”</span>
            </button>
          </div>
        )}
      </article>
    </div>
  );
}
