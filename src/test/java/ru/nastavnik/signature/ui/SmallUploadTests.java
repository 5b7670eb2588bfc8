package ru.nastavnik.signature.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An upload of two hundred megabytes")
class SmallUploadTests {

    @Test
    @DisplayName("is read no further than one byte beyond what may be kept")
    void bounded() throws IOException {
        Endless endless = new Endless(200L * 1024 * 1024);

        byte[] read = SmallUpload.bounded(endless, 10_000);

        assertThat(read).hasSize(10_001);
        assertThat(endless.given).isLessThan(50_000);
    }

    private static final class Endless extends InputStream {
        private long left;
        private long given;

        Endless(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            given++;
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, left);
            given += count;
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
