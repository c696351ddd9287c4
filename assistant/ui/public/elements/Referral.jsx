// The live panel: the referral so far. Props: { referral_id }, never changed.
// State is read by REST on mount and again when the socket says that a newer revision exists.
import { useCallback, useEffect, useRef, useState } from "react";
import { useRecoilValue } from "recoil";
import { sessionState } from "@chainlit/react-client";

const SHAPES = {
  back: <><path d="M9 14 4 9l5-5" /><path d="M4 9h10a6 6 0 0 1 0 12h-3" /></>,
  doc: <><path d="M6 3h8l4 4v14H6Z" /><path d="M14 3v4h4M9 12h6M9 16h6" /></>,
  done: <><circle cx="12" cy="12" r="9" /><path d="m8 12.3 2.8 2.8L16 9.6" /></>,
  half: <><circle cx="12" cy="12" r="9" /><path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor" stroke="none" /></>,
  info: <><circle cx="12" cy="12" r="9" /><path d="M12 11v5M12 7.8v.1" /></>,
  open: <circle cx="12" cy="12" r="9" />,
  phone: <path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1Z" />,
  stop: <><path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3Z" /><path d="M8 12h8" /></>,
  warn: <><path d="M12 4 2.8 20h18.4Z" /><path d="M12 10v4.5M12 17.4v.1" /></>,
};
const SEVERITY = { stop: "Stop", warn: "Warn", info: "Info" };

function Icon({ name }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}

// Phone numbers in the emergency line become links; a lone 999 or 101 counts as one.
function PhoneLine({ text }) {
  const parts = String(text || "").split(/(\b(?:999|101|0\d[\d ]{7,}\d)\b)/);
  return parts.map((part, at) =>
    at % 2 ? <a key={at} href={`tel:${part.replace(/ /g, "")}`}>{part}</a> : part
  );
}

function Emergency({ line }) {
  return (
    <p className="emergency">
      <Icon name="phone" />
      <span><PhoneLine text={line || "Immediate danger: call 999."} /></span>
    </p>
  );
}

function Marked({ pieces }) {
  return pieces.map((piece, at) =>
    piece.is_marked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>
  );
}

function Sources({ entry, of }) {
  const count = entry.sources.length;
  if (!count) return null;
  return (
    <details className="more">
      <summary>
        {count === 1 ? "Source words" : `${count} sources`}
        <span className="vh"> for {of}</span>
      </summary>
      {entry.sources.map((source) => (
        <div className="source" key={source.message_id}>
          <p className="words"><Marked pieces={source.pieces} /></p>
          <p className="cite">{source.cite}</p>
        </div>
      ))}
    </details>
  );
}

function Held({ item, onDecide }) {
  return (
    <div className="held">
      <p className="words">“{item.words}”</p>
      <p className="held-label">
        Held out until decided{" "}
        <button className="linkish hit" type="button" onClick={() => onDecide(item.finding_id)}>
          Decide<span className="vh"> about “{item.words}”</span>
        </button>
      </p>
    </div>
  );
}

function When({ entry }) {
  if (!entry.reading && !entry.date_words) {
    return <p className="undated"><Icon name="open" /> No date yet</p>;
  }
  return (
    <p className="when">
      {entry.day ? (
        <time dateTime={entry.day}>{entry.reading}</time>
      ) : (
        <span className="reading">{entry.reading || "Not read as a date"}</span>
      )}
      {entry.date_words && (
        <span className="said"><span className="vh">read from </span>“{entry.date_words}”</span>
      )}
    </p>
  );
}

function Missing({ children }) {
  return <span className="gap"><Icon name="open" /> {children}</span>;
}

function Entry({ entry, number, onDecide }) {
  const isDated = entry.kind === "incident" || entry.kind === "intervention";
  const name = entry.reading || (number ? `number ${number}` : "this entry");
  const isAttributed = entry.attribution && !entry.is_attribution_missing;
  return (
    <li className="entry">
      {isDated && <When entry={entry} />}
      {entry.words && (
        <p className="said-text">
          {number ? <span className="number">{number}. </span> : null}“{entry.words}”
        </p>
      )}
      {entry.impact && (
        <p className="change">
          <b>What changed:</b>{" "}
          {entry.is_impact_missing ? <Missing>not yet said</Missing> : entry.impact}
          {entry.impact_words ? <>. <span className="words">“{entry.impact_words}”</span></> : null}
        </p>
      )}
      {entry.kind === "request" && (
        <p className="change">
          <b>Because:</b>{" "}
          {entry.is_reason_missing ? <Missing>no reason yet</Missing> : <span className="words">“{entry.reason}”</span>}
        </p>
      )}
      <div className="entry-meta">
        {isAttributed && <span>{entry.attribution}</span>}
        {entry.is_attribution_missing && <Missing>{entry.attribution}</Missing>}
        {entry.corrected && <span>{entry.corrected}</span>}
        {entry.note && <span>{entry.note}</span>}
        {entry.read_by && <span>{entry.read_by}</span>}
        <Sources entry={entry} of={name} />
      </div>
      {entry.held.map((item) => <Held key={item.finding_id} item={item} onDecide={onDecide} />)}
    </li>
  );
}

function Block({ id, title, aside, children }) {
  return (
    <section className="block" aria-labelledby={id}>
      <div className="block-head"><h3 id={id}>{title}</h3>{aside}</div>
      {children}
    </section>
  );
}

function Entries({ id, title, entries, numbered, onDecide, aside, children }) {
  if (!entries.length && !children) return null;
  return (
    <Block id={id} title={title} aside={aside}>
      {entries.length > 0 && (
        <ol className="entries">
          {entries.map((entry, at) => (
            <Entry key={entry.id} entry={entry} number={numbered ? at + 1 : 0} onDecide={onDecide} />
          ))}
        </ol>
      )}
      {children}
    </Block>
  );
}

function Suggested({ drafts }) {
  return drafts.map((draft) => (
    <details className="more" key={draft.title}>
      <summary>{draft.title}, as the AI helper would put it</summary>
      {draft.sentences.map((sentence, at) => <p className="said-text" key={at}>{sentence}</p>)}
      <p className="m quiet">{draft.note}</p>
    </details>
  ));
}

const SECTION_ICONS = { done: "done", part: "half", now: "half", none: "open" };

function Sections({ sections, onGo }) {
  return (
    <Block id="ra-sections" title="Sections">
      <ul className="sections">
        {sections.map((section) => (
          <li key={section.id} className={`is-${section.progress}`} aria-current={section.progress === "now" ? "step" : undefined}>
            <Icon name={SECTION_ICONS[section.progress]} />
            <p>
              <button type="button" className="go" onClick={() => onGo(section)}>
                <span className="vh">Go to </span>{section.title}
              </button>
              <br /><span>{section.words}</span>
            </p>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Checks({ checks }) {
  return (
    <Block id="ra-checks" title="It would be sent back because …">
      {checks.length === 0 && <p className="m">No check would have it sent back.</p>}
      <ul className="checks">
        {checks.map((check) => (
          <li className="check" key={check.id}>
            {check.override_reason ? (
              <span className="tag ok"><Icon name="done" /> Overridden</span>
            ) : (
              <span className={`tag ${check.severity}`}><Icon name={check.severity} /> {SEVERITY[check.severity]}</span>
            )}
            <div>
              <p>{check.text}</p>
              <p className="then">
                {check.section_title}
                {check.question && !check.override_reason ? `: ${check.question}` : ""}
              </p>
              {check.override_reason && (
                <p className="recorded">“{check.override_reason}” {check.override_by}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Comments({ review }) {
  if (!review.comments.length) return null;
  return (
    <Block id="ra-comments" title="Comments">
      <ul className="entries">
        {review.comments.map((comment) => (
          <li className="entry" key={comment.id}>
            <p className="m quiet">{comment.place}</p>
            <p>“{comment.text}”</p>
            <div className="entry-meta">
              <span>{comment.by}, {comment.at}, on version {comment.version}</span>
              {review.state === "returned" && !comment.is_earlier && (
                <span className="tag"><Icon name="open" /> To answer</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function ReviewNotice({ review }) {
  if (!review.headline) return null;
  const isReturned = ["returned", "stepped_down", "rejected", "withdrawn"].includes(review.state);
  return (
    <div className={`notice ${isReturned ? "warn" : "ok"}`}>
      <h3><Icon name={isReturned ? "back" : "done"} /> {review.headline}</h3>
      <p className="m">{review.detail}</p>
      {review.note && <p className="m words">“{review.note}”</p>}
    </div>
  );
}

function LeftToDo({ view }) {
  if (!view.left_to_do.length) return null;
  const files = `/api/referrals/${encodeURIComponent(view.id)}/export`;
  return (
    <Block id="ra-left" title="What is left for you to do">
      <ol className="steps">
        {view.left_to_do.map((step, at) => (
          <li key={step}>
            <div>
              <p>{step}</p>
              {at === 0 && (
                <p className="actions">
                  <a className="btn" href={`${files}.docx`} download><Icon name="doc" /> Word document</a>
                  <a className="btn" href={`${files}.json`} download>JSON file</a>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Block>
  );
}

function StillMissing({ view, onAnswer }) {
  const [isWhole, setIsWhole] = useState(false);
  const isEmpty = view.sections.every((section) => section.progress === "none");
  const missing = isEmpty ? [] : view.missing;
  const shown = isWhole ? missing : missing.slice(0, 6);
  const left = missing.length - shown.length;
  if (!["draft", "in_review", "returned"].includes(view.review.state)) return null;
  return (
    <Block id="ra-missing" title="Still missing">
      {isEmpty && <p className="quiet m">Begin with safety, then tell what has happened in any order.</p>}
      {!isEmpty && !view.missing.length && <p className="quiet m">Nothing is left to ask.</p>}
      <ul className="todo">
        {shown.map((gap) => (
          <li key={gap.id}>
            <span>{gap.short}<small>{gap.place}</small></span>
            <button className="btn plain" type="button" onClick={() => onAnswer(gap)}>
              Answer<span className="vh">: {gap.short}</span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p><button className="linkish hit" type="button" onClick={() => setIsWhole(true)}>Show {left} more</button></p>
      )}
    </Block>
  );
}

function Loose({ loose, onPlace, onLeave }) {
  if (!loose.length) return null;
  return (
    <Block id="ra-loose" title="Typed, and not in the referral yet">
      <p className="quiet m">Nothing was read from these words. Say where they belong, or leave them out.</p>
      {loose.map((item) => (
        <div className="held" key={item.message_id}>
          {item.sentences.map((words) => <p className="words" key={words}>“{words}”</p>)}
          {item.more > 0 && <p className="quiet m">and {item.more} more sentences of the same message</p>}
          <p className="actions">
            {item.homes.map((home) => (
              <button className="btn plain" type="button" key={home.id} onClick={() => onPlace(item, home)}>
                Put under {home.title}<span className="vh">: “{item.sentences[0]}”</span>
              </button>
            ))}
            <button className="btn plain" type="button" onClick={() => onLeave(item)}>
              Leave it out<span className="vh">: “{item.sentences[0]}”</span>
            </button>
          </p>
        </div>
      ))}
    </Block>
  );
}

function Foot({ view, isChecking, onCheck, onSubmit, isSending, problem }) {
  const canSend = view.submit_words && (view.is_complete || isChecking || view.review.state === "returned");
  const hasWords = view.sections.some((section) => section.progress !== "none");
  return (
    <div className="panel-foot">
      <p>{view.foot}</p>
      {view.submit_words && hasWords && !canSend && (
        <button className="btn" type="button" onClick={onCheck}>Check the whole referral</button>
      )}
      {canSend && (
        <button className="btn primary" type="button" aria-disabled={isSending} onClick={onSubmit}>
          {view.submit_words}
        </button>
      )}
      {problem && <p className="problem" role="alert"><Icon name="warn" /> {problem}</p>}
    </div>
  );
}

function showFinding(id) {
  const card = document.getElementById(`finding-${id}`);
  if (!card) return false;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  card.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "center" });
  card.focus({ preventScroll: true });
  return true;
}

export default function Referral() {
  const id = props.referral_id;
  const session = useRecoilValue(sessionState);
  const socket = session && session.socket;
  const [view, setView] = useState(null);
  const [problem, setProblem] = useState("");
  const [sendProblem, setSendProblem] = useState("");
  const [isSending, setIsSending] = useState(false);
  const [isChecking, setIsChecking] = useState(false);
  const seen = useRef(-1);

  const load = useCallback(async () => {
    try {
      const answer = await fetch(`/api/referrals/${encodeURIComponent(id)}`, { credentials: "same-origin" });
      if (!answer.ok) {
        const body = await answer.json().catch(() => ({}));
        throw new Error(body.error || "The referral could not be shown.");
      }
      const next = await answer.json();
      if (next.revision < seen.current) return;
      seen.current = next.revision;
      setView(next);
      setProblem("");
      window.dispatchEvent(new CustomEvent("referral:emergency", { detail: next.emergency }));
    } catch (error) {
      const words = error instanceof TypeError ? "The server can’t be reached." : error.message;
      setProblem(`${words} What you typed is saved.`);
    }
  }, [id]);

  useEffect(() => {
    load();
    const onSight = () => document.visibilityState === "visible" && load();
    const onChanged = (event) => event.detail === id && load();
    document.addEventListener("visibilitychange", onSight);
    window.addEventListener("referral:changed", onChanged);
    return () => {
      document.removeEventListener("visibilitychange", onSight);
      window.removeEventListener("referral:changed", onChanged);
    };
  }, [id, load]);

  useEffect(() => {
    if (!socket) return undefined;
    const onReferral = (event) => {
      if (event && event.id !== undefined && event.id !== id) return;
      const revision = event && (event.revision ?? event.rev);
      if (revision === undefined || revision > seen.current) load();
    };
    socket.on("referral", onReferral);
    socket.on("connect", load);
    return () => {
      socket.off("referral", onReferral);
      socket.off("connect", load);
    };
  }, [socket, id, load]);

  const command = useCallback(
    (name, argument) => callAction({ name: "command", payload: { referral_id: id, command: name, argument } }),
    [id]
  );
  const onDecide = useCallback(
    (finding) => { if (!showFinding(finding)) callAction({ name: "show_finding", payload: { referral_id: id, finding_id: finding } }); },
    [id]
  );

  const onSubmit = useCallback(async () => {
    if (isSending) return;
    setIsSending(true);
    setSendProblem("");
    try {
      const answer = await fetch(`/api/referrals/${encodeURIComponent(id)}/submit`, {
        method: "POST",
        credentials: "same-origin",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ revision: seen.current }),
      });
      const body = await answer.json().catch(() => ({}));
      if (!answer.ok) setSendProblem(`Not sent. ${body.error || "Try again; nothing was lost."}`);
    } catch (error) {
      setSendProblem("Not sent. The server can’t be reached. Everything typed is saved.");
    }
    setIsSending(false);
    load();
  }, [id, isSending, load]);

  if (!view) {
    return (
      <div className="ra panel" lang="en-GB">
        <Emergency />
        <div className="panel-body">
          {problem ? (
            <div className="notice warn" role="alert">
              <p>{problem}</p>
              <p className="actions"><button className="btn" type="button" onClick={load}>Load again</button></p>
            </div>
          ) : (
            <p className="quiet m">Loading the referral so far.</p>
          )}
        </div>
      </div>
    );
  }

  const open = view.open_findings.length;
  const isEnd = view.is_complete || isChecking || view.review.state === "in_review";
  const isApproved = view.review.state === "approved";
  const openLink = open > 0 && (
    <button className="linkish hit m" type="button" onClick={() => onDecide(view.open_findings[0])}>
      {open === 1 ? "1 finding to decide" : `${open} findings to decide`}
    </button>
  );
  return (
    <div className="ra panel" lang="en-GB">
      <Emergency line={view.emergency} />
      <div className="panel-body">
        <div className="who"><h2>{view.child}</h2><p>{view.child_line}</p></div>
        {problem && <p className="problem" role="alert"><Icon name="warn" /> {problem}</p>}
        <ReviewNotice review={view.review} />
        <LeftToDo view={view} />
        <Comments review={view.review} />
        <Sections sections={view.sections} onGo={(section) => command("go", section.id)} />
        {isEnd && !isApproved && <Checks checks={view.checks} />}
        <Entries id="ra-happened" title="What happened, in date order" entries={view.chronology} onDecide={onDecide} aside={openLink}>
          {!view.chronology.length && (
            <p className="quiet m">Nothing recorded yet. What you type appears here in date order, with your own words as its source.</p>
          )}
          {view.held.map((item) => <Held key={item.finding_id} item={item} onDecide={onDecide} />)}
        </Entries>
        <Entries id="ra-actions" title="What was done, and what changed" entries={view.interventions} onDecide={onDecide} />
        <Entries id="ra-requests" title="What is asked for" entries={view.requests} numbered onDecide={onDecide} />
        <Entries id="ra-views" title="Our professional view" entries={view.views} onDecide={onDecide} />
        <Entries id="ra-outcomes" title="What could happen without help" entries={view.outcomes} onDecide={onDecide} />
        <Suggested drafts={view.suggested} />
        {!isApproved && (
          <Loose
            loose={view.loose}
            onPlace={(item, home) => command("place", `${item.message_id}:${home.id}`)}
            onLeave={(item) => command("leave", item.message_id)}
          />
        )}
        <StillMissing view={view} onAnswer={(gap) => command("ask", gap.id)} />
        {(isEnd || isApproved) && (
          <Block id="ra-text" title="In the text" aside={<a className="m hit" href={`/review/${encodeURIComponent(view.id)}`}>Read it as one page</a>}>
            <p className="m">{view.text_words}</p>
          </Block>
        )}
        {view.fingerprint && (
          <Block id="ra-print" title="Content fingerprint">
            <p><span className="hash">{view.fingerprint}</span></p>
            <p className="m quiet">The same letters and numbers are printed at the foot of the Word document.</p>
          </Block>
        )}
      </div>
      <Foot
        view={view}
        isChecking={isChecking}
        isSending={isSending}
        problem={sendProblem}
        onCheck={() => setIsChecking(true)}
        onSubmit={onSubmit}
      />
    </div>
  );
}
