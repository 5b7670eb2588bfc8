package ru.nastavnik.signature.cms;

import java.time.Instant;
import java.util.Optional;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.ValidationException;

/** A list of revoked certificates, as the administrator uploads it. */
public final class RevocationList {
    public static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final String FIELD = "list";

    private final byte[] der;
    private final SignedList list;
    private final Instant freshUntil;

    private RevocationList(byte[] der, SignedList list, Instant freshUntil) {
        this.der = der;
        this.list = list;
        this.freshUntil = freshUntil;
    }

    /**
     * @param file DER, PEM or base64
     * @throws ValidationException on field {@code list} if it is none, is only a part, or is not fresh
     */
    public static RevocationList read(byte[] file, Instant now) {
        byte[] der = file.length > MOST_BYTES ? null : Wrapping.unwrap(file);
        if (der == null) {
            throw new ValidationException(
                    FIELD, "Это не список отозванных сертификатов. Нужен файл .crl не больше 20 МБ.");
        }
        SignedList list = parsed(der);
        Optional<Instant> next = list.freshUntil();
        if (next.isEmpty()) {
            throw new ValidationException(FIELD, "В списке не указано, до какого дня он действует.");
        }
        if (!next.get().isAfter(now)) {
            throw new ValidationException(FIELD, "Список уже устарел. Скачайте у удостоверяющего центра свежий.");
        }
        if (list.issuedAt().isAfter(now)) {
            throw new ValidationException(FIELD, "Список выпущен будущим днём. Проверьте часы сервера.");
        }
        return new RevocationList(der, list, next.get());
    }

    private static SignedList parsed(byte[] der) {
        SignedList list;
        boolean complete;
        try {
            list = SignedList.read(der);
            complete = list.isComplete();
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException broken) {
            throw new ValidationException(FIELD, "Файл списка повреждён или передан не целиком.");
        }
        if (!complete) {
            throw new ValidationException(
                    FIELD, "Это часть списка отозванных. Нужен полный список удостоверяющего центра.");
        }
        return list;
    }

    /** @param certificate of an authority, DER */
    public boolean isOf(byte[] certificate) {
        return list.speaksFor(AuthorityCertificate.stored(certificate));
    }

    public byte[] der() {
        return der.clone();
    }

    public String sha256() {
        return Hashes.sha256(der);
    }

    public Instant issuedAt() {
        return list.issuedAt();
    }

    public Instant freshUntil() {
        return freshUntil;
    }

    /** How many certificates are named. */
    public int size() {
        return list.count();
    }
}
