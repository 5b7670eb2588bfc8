package ru.nastavnik.signature.domain;

/** Why a signature is not valid, in a sentence for whoever reads the check. */
public enum Finding {
    FILE_DIFFERS(Verdict.INVALID, "Подписан другой файл, а не этот документ."),
    SIGNATURE_BROKEN(
            Verdict.INVALID,
            "Подпись не сходится: она повреждена, сделана другим ключом или поставлена под другим файлом."),
    CERTIFICATE_EXCHANGED(Verdict.INVALID, "Подпись поставлена не с тем сертификатом, который лежит в её файле."),
    NOT_VALID_WHEN_SIGNED(Verdict.INVALID, "В день, который указан в подписи, сертификат не действовал."),
    NOT_YET_VALID(Verdict.INVALID, "Срок действия сертификата ещё не начался."),
    REVOKED(Verdict.INVALID, "Сертификат отозван удостоверяющим центром."),
    NOT_FOR_SIGNING(Verdict.INVALID, "Сертификат выдан не для подписи документов."),

    NO_CERTIFICATE(
            Verdict.UNCONFIRMED,
            "В файле подписи нет сертификата. Подпишите файл ещё раз, включив в подпись сертификат подписавшего."),
    UNKNOWN_ALGORITHM(
            Verdict.UNCONFIRMED,
            "Алгоритм подписи устарел или программе неизвестен. Принимаются ГОСТ Р 34.10-2012, RSA от 2048 бит и ECDSA."),
    NO_TRUST_ANCHOR(
            Verdict.UNCONFIRMED,
            "Администратор не загрузил корневой сертификат удостоверяющего центра, к которому ведёт сертификат"
                    + " подписавшего."),
    NO_REVOCATION_LIST(
            Verdict.UNCONFIRMED,
            "Администратор не загрузил список отозванных сертификатов удостоверяющего центра, поэтому неизвестно, не"
                    + " отозван ли сертификат."),
    STALE_REVOCATION_LIST(
            Verdict.UNCONFIRMED,
            "Загруженный список отозванных сертификатов устарел: администратору нужно загрузить новый."),
    UNFIT_REVOCATION_LIST(
            Verdict.UNCONFIRMED, "Загруженный список отозванных сертификатов не относится к сертификату подписавшего."),
    EXPIRED_NO_TRUSTED_TIME(
            Verdict.UNCONFIRMED,
            "Срок действия сертификата закончился, а доверенной отметки времени, что подписано раньше, нет."),
    REVOKED_NO_TRUSTED_TIME(
            Verdict.UNCONFIRMED,
            "Сертификат отозван позже дня, который указан в подписи, а доверенной отметки времени, что подписано раньше,"
                    + " нет."),
    TIME_AHEAD(
            Verdict.UNCONFIRMED,
            "В подписи указано время, которое ещё не наступило: часы подписавшего шли неверно, доверенной отметки времени"
                    + " нет.");

    private final Verdict verdict;
    private final String words;

    Finding(Verdict verdict, String words) {
        this.verdict = verdict;
        this.words = words;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String words() {
        return words;
    }
}
