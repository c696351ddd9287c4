"""A real model behind a real server, where the environment names one.

REFERRAL_LLM_URL=http://127.0.0.1:8181/v1 REFERRAL_LLM_MODEL=name pytest -m live tests/contract
"""

from __future__ import annotations

import os

import pytest

from assistant.engines.llm.settings import LlmSettings

URL = os.environ.get("REFERRAL_LLM_URL", "")
LIVE = [
    pytest.mark.live,
    pytest.mark.timeout(1_800),
    pytest.mark.skipif(not URL, reason="REFERRAL_LLM_URL names no server"),
]
LIVE_SETTINGS = LlmSettings(
    url=URL or "http://127.0.0.1:9/v1",
    model=os.environ.get("REFERRAL_LLM_MODEL", "model"),
    api_key=os.environ.get("REFERRAL_LLM_KEY", ""),
    deadline_s=120,
)
