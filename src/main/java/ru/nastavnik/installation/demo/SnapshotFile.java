package ru.nastavnik.installation.demo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * All played states in one file: part by part, the states of a part side by side, because they are nearly the same and
 * so take hardly more room than one.
 */
public final class SnapshotFile {
    /** Its name in the folder of the snapshots. */
    public static final String NAME = "region.xz";

    private static final int PRESET = 4;
    /** Holds several states of the largest part, so that they are packed as one. */
    private static final int SEEN_AT_ONCE = 32 * 1024 * 1024;

    private static final int LARGEST = 64 * 1024 * 1024;

    private final Map<String, Map<String, byte[]>> parts = new TreeMap<>();

    /** @param state the last day that was played */
    public void put(String state, String part, byte[] content) {
        parts.computeIfAbsent(part, name -> new TreeMap<>()).put(state, content);
    }

    public void writeTo(Path file) throws IOException {
        LZMA2Options options = new LZMA2Options(PRESET);
        options.setDictSize(SEEN_AT_ONCE);
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new XZOutputStream(Files.newOutputStream(file), options)))) {
            for (Map.Entry<String, Map<String, byte[]>> part : parts.entrySet()) {
                for (Map.Entry<String, byte[]> state : part.getValue().entrySet()) {
                    out.writeUTF(part.getKey());
                    out.writeUTF(state.getKey());
                    out.writeInt(state.getValue().length);
                    out.write(state.getValue());
                }
            }
            out.writeUTF("");
        }
    }

    /** The parts of one state, as they come with the program. */
    static Map<String, byte[]> read(String state) throws IOException {
        Map<String, byte[]> wanted = new HashMap<>();
        try (InputStream file = new ClassPathResource(SnapshotIndex.FOLDER + NAME).getInputStream();
                DataInputStream in = new DataInputStream(new BufferedInputStream(new XZInputStream(file)))) {
            for (String part = in.readUTF(); !part.isEmpty(); part = in.readUTF()) {
                boolean isWanted = in.readUTF().equals(state);
                int length = in.readInt();
                if (length < 0 || length > LARGEST) {
                    throw new IOException("The snapshot is damaged at " + part);
                }
                if (isWanted) {
                    byte[] content = new byte[length];
                    in.readFully(content);
                    wanted.put(part, content);
                } else {
                    in.skipNBytes(length);
                }
            }
        }
        return wanted;
    }
}
