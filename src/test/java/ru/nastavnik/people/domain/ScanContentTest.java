package ru.nastavnik.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import ru.nastavnik.shared.ValidationException;

class ScanContentTest {
    private static final byte[] PDF = "%PDF-1.7 %%EOF".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aScanIsToldByWhatItContains() {
        assertThat(ScanContent.mediaType(PDF)).isEqualTo("application/pdf");
        assertThat(ScanContent.mediaType(
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA, 0, (byte) 0xFF, (byte) 0xD9}))
                .isEqualTo("image/jpeg");
        assertThat(ScanContent.mediaType(
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 'I', 'E', 'N', 'D'}))
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
    void aScanThatWasCutOffIsRefusedWithTheReason() {
        assertThatThrownBy(() -> ScanContent.mediaType(Arrays.copyOf(PDF, PDF.length - 3)))
                .hasMessageContaining("обрывается");
    }

    @Test
    void aScanIsNeitherEmptyNorTooLarge() {
        assertThatThrownBy(() -> ScanContent.mediaType(new byte[0])).hasMessageContaining("пуст");
        byte[] largest = Arrays.copyOf(PDF, ScanContent.LARGEST);
        System.arraycopy(PDF, 0, largest, largest.length - PDF.length, PDF.length);
        assertThat(ScanContent.mediaType(largest)).isEqualTo("application/pdf");
        assertThatThrownBy(() -> ScanContent.mediaType(Arrays.copyOf(PDF, ScanContent.LARGEST + 1)))
                .hasMessageContaining("больше 10 МБ");
    }
}
