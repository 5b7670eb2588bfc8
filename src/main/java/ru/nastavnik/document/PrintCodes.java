package ru.nastavnik.document;

import java.security.SecureRandom;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.check.SquareCode;
import ru.nastavnik.document.domain.CheckCode;
import ru.nastavnik.document.domain.PrintMark;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.persistence.CheckCodeTable;
import ru.nastavnik.document.template.OpenPaper;
import ru.nastavnik.shared.RegionClock;

/** Fills the places of a text that was written open, and gives each text that is printed its code of checking. */
@Component
class PrintCodes {

    private final SecureRandom chance = new SecureRandom();
    private final CheckCodeTable codes;
    private final RegionClock clock;
    private final String publicAddress;

    PrintCodes(CheckCodeTable codes, RegionClock clock, @Value("${nastavnik.public-address:}") String publicAddress) {
        this.codes = codes;
        this.clock = clock;
        this.publicAddress = address(publicAddress);
    }

    /** From now on whoever holds a print of the text may ask about it. */
    void draw(DocumentOwner owner, DocumentKind kind, VersionCode version) {
        codes.keep(owner.key(), owner, kind, version, CheckCode.random(chance), clock.now());
    }

    /** The text with its places filled, a scan and a file that was changed outside as they are; the code of checking stands on it once it has been printed. */
    byte[] fill(byte[] open, String number, String date, DocumentOwner owner, VersionCode version) {
        if (ScanCheck.isScan(open) || !OpenPaper.isOpen(open)) {
            return open;
        }
        return fill(
                open, number, date, version, codes.find(owner.key(), version).orElse(null), publicAddress);
    }

    /** @param check null: the text was never printed */
    static byte[] fill(
            byte[] open,
            String number,
            String date,
            VersionCode version,
            @Nullable CheckCode check,
            String publicAddress) {
        if (check == null) {
            return OpenPaper.fill(open, new OpenPaper.Words(number, date, version.printed(), ""), null);
        }
        return OpenPaper.fill(
                open,
                new OpenPaper.Words(
                        number, date, version.printed() + ". Код проверки: " + check.printed(), where(publicAddress)),
                SquareCode.png(new PrintMark(version, check).text(publicAddress)));
    }

    /** With a line for a hand where number or date is not known yet. */
    byte[] fill(PaperWriter.Text text, DocumentOwner owner, @Nullable String number, @Nullable LocalDate date) {
        return fill(
                text.open(),
                number == null ? PaperWriter.NO_NUMBER : number,
                date == null ? "«____» ______________ " + clock.today().getYear() + " г." : Dates.written(date),
                owner,
                text.code());
    }

    private static String where(String publicAddress) {
        return publicAddress.isEmpty() ? "" : "Проверить документ: " + publicAddress + "/check";
    }

    static String address(String setting) {
        String address = setting.strip().replaceFirst("/+$", "");
        if (!address.isEmpty() && !address.matches("https?://[^\\s#?]{1,150}")) {
            throw new IllegalStateException(
                    "nastavnik.public-address: нужен адрес вида https://nastavnik.example, указано «" + setting + "»");
        }
        return address;
    }
}
