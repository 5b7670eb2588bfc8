package ru.nastavnik.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An upload")
class BoundedUploadTest {

    @Test
    @DisplayName("of a file without end is read one byte further than a file may be long")
    void endless() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThat(BoundedUpload.read(endless, 1000)).hasSize(1001);
    }
}
