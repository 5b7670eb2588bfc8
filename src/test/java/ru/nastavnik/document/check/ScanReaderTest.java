package ru.nastavnik.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.nastavnik.document.domain.CheckCode;
import ru.nastavnik.document.domain.PrintMark;
import ru.nastavnik.document.domain.VersionCode;

@DisplayName("The square code on a scan")
class ScanReaderTest {
    private static final PrintMark MARK =
            new PrintMark(new VersionCode("7F2K9QXM"), new CheckCode("K7HM4TQAWXCPN9RE3D"));
    private static final PrintMark OTHER =
            new PrintMark(new VersionCode("0123456Z"), new CheckCode("AAAAAAAAACCCCCCCCC"));

    private final ScanReader reader = new ScanReader(Duration.ofSeconds(60));
    private final ScanReader impatient = new ScanReader(Duration.ofSeconds(4));

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5, -3, 180})
    @DisplayName("is read off a grey sheet that lies askew or upside down")
    void askew(double degrees) {
        byte[] scan = SheetPictures.file(SheetPictures.scanned(MARK.text(""), degrees), "jpg");

        assertThat(reader.marks(scan)).containsExactly(MARK);
    }

    @Test
    @DisplayName("is read off JPEG, PNG and any of the first sheets of a PDF, with an address in it or without")
    void kindsOfFiles() {
        String address = MARK.text("https://nastavnik.tomsk.example");
        BufferedImage sheet = SheetPictures.scanned(address, 0);

        assertThat(reader.marks(SheetPictures.file(sheet, "png"))).containsExactly(MARK);
        assertThat(reader.marks(SheetPictures.pdf(SheetPictures.scanned("", 0), sheet)))
                .containsExactly(MARK);
        assertThat(reader.marks(SheetPictures.pdf(sheet, SheetPictures.scanned(OTHER.text(""), 0))))
                .containsExactly(MARK, OTHER);
    }

    @Test
    @DisplayName("of somebody else, or none at all, is none of ours")
    void noneOfOurs() {
        assertThat(reader.marks(SheetPictures.file(SheetPictures.scanned("https://school.example", 0), "png")))
                .isEmpty();
        assertThat(reader.marks(SheetPictures.file(SheetPictures.scanned("", 0), "png")))
                .isEmpty();
    }

    @Test
    @DisplayName("is not looked for at any price: a file made to exhaust memory or time is given up")
    void hostileFiles() {
        for (byte[] hostile : new byte[][] {
            "%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII),
            "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII),
            new byte[0],
            hugePicture(),
            pdfBomb()
        }) {
            long before = System.nanoTime();
            assertThat(impatient.marks(hostile)).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        }
    }

    /** A PNG of a few kilobytes that says of itself that it has four thousand million dots. */
    private static byte[] hugePicture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(65_000)
                .putInt(65_000)
                .put((byte) 8)
                .put((byte) 2);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflated(4 * 1024 * 1024));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A page of less than a megabyte whose content unpacks to more than the program may hold. */
    private static byte[] pdfBomb() {
        byte[] content = deflated(600L * 1024 * 1024);
        String before = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length " + content.length + "/Filter/FlateDecode>>stream\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        out.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] deflated(long spaces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1024 * 1024];
        java.util.Arrays.fill(block, (byte) ' ');
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (long written = 0; written < spaces; written += block.length) {
                deflater.write(block);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
