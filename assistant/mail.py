"""Mails that say something is waiting, and nothing about what: a link, no name, no word of a case.

They are queued with the turn and sent beside it, so a mail server that is down, slow or gone never
holds anybody up.
"""

from __future__ import annotations

import asyncio
import logging
import smtplib
import ssl
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from assistant.domain.access import is_one_team
from assistant.domain.events import Interview
from assistant.domain.ports import Clock, Role
from assistant.errors import ReferralError
from assistant.mail_settings import MailSettings, Security
from assistant.store.accounts import Account, Accounts
from assistant.store.mail_queue import MailQueue, Notice, Waiting

_TIMEOUT_S = 15
_LOOK_S = 5.0
# A referral that was sent long ago is no news when the program starts again.
_NEWS = timedelta(hours=1)
_NOTICES = {"submitted": Notice.WAITING, "returned": Notice.RETURNED, "approved": Notice.APPROVED}
_SUBJECTS = {
    Notice.WAITING: "Something is waiting for your review",
    Notice.RETURNED: "Something you wrote was returned to you",
    Notice.APPROVED: "Something you wrote was approved",
}
_log = logging.getLogger(__name__)


class Mailer:
    """Queues what is news, and sends what is queued."""

    def __init__(
        self,
        settings: MailSettings,
        queue: MailQueue,
        accounts: Accounts,
        clock: Clock,
        *,
        origin: str,
    ) -> None:
        self._settings = settings
        self._queue = queue
        self._accounts = accounts
        self._clock = clock
        self._origin = origin
        self._told: dict[str, int] = {}

    async def notice(self, interview: Interview) -> None:
        """Queue what the newest step of the review means for somebody else; never raises."""
        history = interview.review.history
        if self._told.get(interview.id) == len(history):
            return
        self._told[interview.id] = len(history)
        step = next((item for item in reversed(history) if item.action in _NOTICES), None)
        if step is None or self._clock.now() - step.at > _NEWS:
            return
        try:
            notice = _NOTICES[step.action]
            people = await self._people(interview, notice)
            await self._queue.add(
                notice,
                interview_id=interview.id,
                step=f"{step.action}:{step.version}:{step.at.isoformat()}",
                user_ids=[person.id for person in people if person.id != step.actor_id],
            )
        except ReferralError as error:
            # What happened is recorded; only the telling of it is not.
            _log.warning("a mail could not be queued: %s", error.detail)

    async def _people(self, interview: Interview, notice: Notice) -> list[Account]:
        everybody = [item for item in await self._accounts.list() if item.is_active and item.mail]
        if notice is not Notice.WAITING:
            return [item for item in everybody if item.id == interview.owner_id]
        chosen = interview.review.reviewer_id
        return [
            item
            for item in everybody
            if item.role is Role.SUPERVISOR
            and is_one_team(item.team, interview.team)
            and item.id != interview.owner_id
            and chosen in (None, item.id)
        ]

    async def run(self) -> None:
        """Send what is due, until cancelled."""
        while True:
            try:
                await self.send_due()
            except ReferralError as error:
                _log.warning("the mail queue could not be read: %s", error.detail)
            await asyncio.sleep(_LOOK_S)

    async def send_due(self) -> None:
        """Send everything that is due now; what fails is tried again later."""
        for mail in await self._queue.due():
            address = await self._address(mail)
            if not address:
                await self._queue.given_up(mail.id)
                continue
            try:
                await asyncio.to_thread(self._send, self._write(mail, address))
            except smtplib.SMTPRecipientsRefused:
                await self._queue.given_up(mail.id)
                _log.warning("mail %s: the address was refused", mail.id)
            except (OSError, smtplib.SMTPException) as error:
                await self._queue.failed(mail)
                _log.warning("mail %s: not sent, %s", mail.id, type(error).__name__)
            else:
                await self._queue.sent(mail.id)

    async def _address(self, mail: Waiting) -> str:
        # Read now: the address, or the account's standing, may have changed since.
        accounts = await self._accounts.list()
        return next(
            (item.mail for item in accounts if item.id == mail.user_id and item.is_active), ""
        )

    def _write(self, mail: Waiting, address: str) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._settings.sender
        message["To"] = address
        message["Subject"] = _SUBJECTS[mail.notice]
        message["Date"] = format_datetime(self._clock.now())
        message["Message-ID"] = make_msgid(domain=self._settings.sender.rpartition("@")[2])
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(
            f"{_SUBJECTS[mail.notice]} in the Referral Assistant.\n\n"
            f"{self._origin}/review/{mail.interview_id}\n\n"
            "This mail says nothing about whom or what it concerns. Sign in to read it.\n"
        )
        return message

    def _send(self, message: EmailMessage) -> None:
        settings = self._settings
        secure = ssl.create_default_context()
        if settings.security is Security.TLS:
            with smtplib.SMTP_SSL(
                settings.host, settings.port, timeout=_TIMEOUT_S, context=secure
            ) as server:
                self._hand_over(server, message)
            return
        with smtplib.SMTP(settings.host, settings.port, timeout=_TIMEOUT_S) as server:
            if settings.security is Security.STARTTLS:
                server.starttls(context=secure)
            self._hand_over(server, message)

    def _hand_over(self, server: smtplib.SMTP, message: EmailMessage) -> None:
        if self._settings.user:
            server.login(self._settings.user, self._settings.password)
        server.send_message(message)
