package ru.nastavnik.document;

import ru.nastavnik.shared.ValidationException;

/** The code on a scan could not be read, and nobody has said yet that they compared it. */
public class ScanUnreadException extends ValidationException {

    /** @param code that the sheet must bear, as it is printed */
    public ScanUnreadException(String code) {
        super(
                "versionCode",
                "Код на скане не прочитан. Сверьте сами: внизу подписанного листа должен стоять код версии " + code);
    }
}
