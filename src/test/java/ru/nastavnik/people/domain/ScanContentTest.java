package ru.nastavnik.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import ru.nastavnik.shared.ValidationException;

class ScanContentTest {
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aScanIsToldByWhatItContains() {
        assertThat(ScanContent.mediaType(PDF)).isEqualTo("application/pdf");
        assertThat(ScanContent.mediaType(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .isEqualTo("image/jpeg");
        assertThat(ScanContent.mediaType(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}))
                .isEqualTo("image/png");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> ScanContent.mediaType("<html>".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> ScanContent.mediaType(new byte[] {'%', 'P', 'D', 'F'}))
                .as("cut off within its mark")
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aScanIsNeitherEmptyNorTooLarge() {
        assertThatThrownBy(() -> ScanContent.mediaType(new byte[0])).hasMessageContaining("пуст");
        assertThat(ScanContent.mediaType(Arrays.copyOf(PDF, ScanContent.LARGEST)))
                .isEqualTo("application/pdf");
        assertThatThrownBy(() -> ScanContent.mediaType(Arrays.copyOf(PDF, ScanContent.LARGEST + 1)))
                .hasMessageContaining("больше 10 МБ");
    }
}
