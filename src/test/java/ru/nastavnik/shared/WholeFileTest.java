package ru.nastavnik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A scan")
class WholeFileTest {

    @ParameterizedTest
    @DisplayName("as a program wrote it is whole, and with any part of its end cut off it is not")
    @ValueSource(strings = {"png", "jpg"})
    void pictures(String kind) throws IOException {
        byte[] picture = picture(kind);

        assertThat(WholeFile.is(picture)).isTrue();
        for (int part = 2; part <= 9; part++) {
            assertThat(WholeFile.is(Arrays.copyOf(picture, picture.length * part / 10)))
                    .as("%d tenths of it", part)
                    .isFalse();
        }
    }

    @Test
    @DisplayName("as PDF ends with its mark, behind which programs may write a little")
    void pdf() {
        byte[] pdf = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(WholeFile.is(pdf)).isTrue();
        assertThat(WholeFile.is(Arrays.copyOf(pdf, pdf.length + 1000))).isTrue();
        assertThat(WholeFile.is(Arrays.copyOf(pdf, pdf.length - 4))).isFalse();
    }

    @Test
    @DisplayName("that is a photo is not whole by the end of the small photo in its head")
    void photoInPhoto() throws IOException {
        byte[] small = picture("jpg");
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1});
        int length = small.length + 2;
        photo.write(length >> 8);
        photo.write(length);
        photo.writeBytes(small);
        photo.writeBytes(Arrays.copyOfRange(small, 2, small.length));
        byte[] whole = photo.toByteArray();

        assertThat(WholeFile.is(whole)).isTrue();
        assertThat(WholeFile.is(Arrays.copyOf(whole, whole.length - small.length / 2)))
                .isFalse();
    }

    private static byte[] picture(String kind) throws IOException {
        BufferedImage sheet = new BufferedImage(120, 170, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < sheet.getWidth(); x++) {
            sheet.setRGB(x, x, 0xFFFFFF);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(sheet, kind, out);
        return out.toByteArray();
    }
}
