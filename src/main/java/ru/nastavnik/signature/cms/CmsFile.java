package ru.nastavnik.signature.cms;

import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.ValidationException;

/** A CMS signature (RFC 5652) as somebody's program wrote it. */
public final class CmsFile {
    /** An attached signature holds the whole file that was signed. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    public static final int MOST_SIGNERS = 10;
    private static final String FIELD = "signature";

    private final byte[] der;
    private final CMSSignedData data;

    private CmsFile(byte[] der, CMSSignedData data) {
        this.der = der;
        this.data = data;
    }

    /**
     * @param file DER, PEM or base64
     * @throws ValidationException on field {@code signature} if it is no signature, or none that can be read
     */
    public static CmsFile read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new ValidationException(FIELD, "Файл больше 10 МБ. Выберите файл подписи, а не сам документ.");
        }
        byte[] der = Wrapping.unwrap(file);
        if (der == null) {
            throw new ValidationException(
                    FIELD,
                    "Это не файл подписи. Нужен файл .sig или .p7s, который программа подписи сделала из файла для"
                            + " подписи.");
        }
        CMSSignedData data;
        int signers;
        try {
            data = parsed(der);
            signers = data.getSignerInfos().size();
        } catch (CMSException | IllegalArgumentException | IllegalStateException | ClassCastException broken) {
            throw broken();
        }
        if (signers == 0) {
            throw new ValidationException(
                    FIELD, "В файле нет ни одной подписи, только сертификаты. Выберите файл подписи.");
        }
        if (signers > MOST_SIGNERS) {
            throw new ValidationException(FIELD, "В файле больше " + MOST_SIGNERS + " подписей.");
        }
        return new CmsFile(der, data);
    }

    private static CMSSignedData parsed(byte[] der) throws CMSException {
        ContentInfo content = ContentInfo.getInstance(der);
        ASN1ObjectIdentifier type = content.getContentType();
        if (type.equals(CMSObjectIdentifiers.envelopedData) || type.equals(CMSObjectIdentifiers.authEnvelopedData)) {
            throw new ValidationException(
                    FIELD, "Файл зашифрован, это не подпись. В программе подписи выберите «Подписать».");
        }
        if (!type.equals(CMSObjectIdentifiers.signedData)) {
            throw new ValidationException(FIELD, "Это не файл подписи: внутри данные другого вида.");
        }
        return new CMSSignedData(content);
    }

    static ValidationException broken() {
        return new ValidationException(
                FIELD, "Файл подписи повреждён или передан не целиком. Скопируйте его ещё раз и повторите.");
    }

    /** Of the signature without its wrapping. */
    public String sha256() {
        return Hashes.sha256(der);
    }

    /** The signatures, to be verified over those bytes; whatever lies in the file itself is only compared with them. */
    CMSSignedData over(byte[] signed) throws CMSException {
        return new CMSSignedData(new CMSProcessableByteArray(signed), data.toASN1Structure());
    }

    /** Whether the file itself holds something else than those bytes; a detached signature holds nothing. */
    boolean holdsOtherThan(byte[] signed) {
        CMSTypedData content = data.getSignedContent();
        Object inside = content == null ? null : content.getContent();
        return inside instanceof byte[] bytes && !Arrays.equals(bytes, signed);
    }
}
