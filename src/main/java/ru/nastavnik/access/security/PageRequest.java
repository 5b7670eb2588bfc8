package ru.nastavnik.access.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells what an open page asks by itself from what a person does: the heartbeat, the question every few seconds whether
 * something is new, and the confirmations that tables send when the answer changed them.
 *
 * @param request to go on with: the body may have been read
 */
record PageRequest(HttpServletRequest request, boolean isMadeByThePageItself) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a page sends by itself is short; what is longer was typed. */
    private static final int LONGEST = 4_000;

    private static final Set<String> BY_TABLES = Set.of("confirmUpdate", "setViewportRange", "setRequestedRange");

    static PageRequest of(HttpServletRequest request) throws IOException {
        String kind = request.getParameter("v-r");
        if ("heartbeat".equals(kind)) {
            return new PageRequest(request, true);
        }
        int length = request.getContentLength();
        if (!"uidl".equals(kind) || length <= 0 || length > LONGEST) {
            return new PageRequest(request, false);
        }
        byte[] body = request.getInputStream().readAllBytes();
        return new PageRequest(new ReadRequest(request, body), isByItself(body));
    }

    private static boolean isByItself(byte[] body) {
        try {
            JsonNode calls = JSON.readTree(body).path("rpc");
            if (calls.isEmpty()) {
                return false;
            }
            for (JsonNode call : calls) {
                boolean question = call.path("event").asText().equals("ui-poll");
                boolean confirmation =
                        BY_TABLES.contains(call.path("templateEventMethodName").asText());
                if (!question && !confirmation) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The same request, its body once more. */
    private static final class ReadRequest extends HttpServletRequestWrapper {
        private final byte[] body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ReadBody(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class ReadBody extends ServletInputStream {
        private final ByteArrayInputStream content;

        ReadBody(ByteArrayInputStream content) {
            this.content = content;
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return content.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("A body that was read is read at once");
        }
    }
}
