import { LineCoverage } from '@backstage-coverage/plugin-coverage-common';

const PATH = 'core/result_handlers/webhook.py';

/** `+` covered, `-` missed, else no code; then the line. */
const MARKED = `\
 """Sends the results of a batch to an address of the customer."""
 
+import json
+import logging
+import time
+from dataclasses import dataclass
 
+import requests
 
+from core.result_handlers.base import ResultHandler
 
+logger = logging.getLogger(__name__)
 
 # Long enough for a slow receiver, short enough not to block the queue.
+TIMEOUT_SECONDS = 10
+MAX_ATTEMPTS = 3
 
 
+@dataclass
+class WebhookConfig:
+    url: str
+    secret: str | None = None
 
 
+class WebhookHandler(ResultHandler):
     """Posts each result as JSON, and tries again when that fails."""
 
+    def __init__(self, config: WebhookConfig):
+        self.config = config
+        self.session = requests.Session()
 
+    def enabled(self) -> bool:
+        return bool(self.config.url)
 
+    def handle(self, batch_id: str, results: list[dict]) -> bool:
+        if not self.enabled():
-            return False
+        body = json.dumps({"batch_id": batch_id, "results": results})
+        for attempt in range(MAX_ATTEMPTS):
+            if self._post(body):
+                return True
-            logger.warning("Attempt %d of %d failed", attempt + 1, MAX_ATTEMPTS)
-            time.sleep(2**attempt)
-        return False
 
+    def _post(self, body: str) -> bool:
-        headers = {"Content-Type": "application/json"}
-        if self.config.secret:
-            headers["X-Signature"] = self._sign(body)
-        try:
-            response = self.session.post(
                 self.config.url, data=body, headers=headers, timeout=TIMEOUT_SECONDS
             )
-            return response.ok
-        except requests.RequestException:
-            return False
`;

const LINES = MARKED.trimEnd().split('\n');

const STATES: Record<string, LineCoverage['state'] | undefined> = {
  '+': 'covered',
  '-': 'missed',
};

/** The text of the one file whose source is known. */
export function textOfSource(path: string): string | null {
  return path === PATH
    ? LINES.map(line => `${line.slice(1)}\n`).join('')
    : null;
}

/** Its lines, which add up to its totals. */
export function stateOfSource(path: string): LineCoverage[] | null {
  if (path !== PATH) {
    return null;
  }
  return LINES.flatMap((line, index): LineCoverage[] => {
    const state = STATES[line[0]];
    return state
      ? [{ line: index + 1, state, hits: state === 'covered' ? 3 : 0 }]
      : [];
  });
}
