package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.document.persistence.ElectronicRegistrationTable;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Hashes;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** Registers by an electronic signature: the file has number and day in it, so both are there before the signature. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ElectronicRegistrations {
    private final ObjectProvider<ElectronicSigning> signing;
    private final ElectronicRegistrationTable table;
    private final RegionClock clock;

    ElectronicRegistrations(
            ObjectProvider<ElectronicSigning> signing, ElectronicRegistrationTable table, RegionClock clock) {
        this.signing = signing;
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param file the .docx with number and day in it
     * @throws ValidationException on field {@code date} if neither today nor the day of what the paper records is the one
     *     that stands in the file
     * @throws DomainException if no number is reserved
     */
    void accept(RegisterDocument paper, @Nullable RegisterEntry reserved, byte[] file, SignedPaper signed) {
        ElectronicSignature signature = signed.electronic();
        if (signature == null) {
            return;
        }
        if (reserved == null) {
            throw new DomainException(
                    "Электронно подписывают файл, в котором уже есть номер и дата. Сначала займите номер.");
        }
        LocalDate day = paper.kind().datedByEvent() ? paper.date() : clock.today();
        if (!reserved.date().equals(day) || !signed.date().equals(reserved.date())) {
            if (paper.kind().datedByEvent()) {
                throw new ValidationException(
                        "date",
                        "В файле стоит дата " + DayText.of(reserved.date()) + ", а заседание было " + DayText.of(day)
                                + ". Освободите номер, займите его на день заседания и подготовьте файл заново");
            }
            throw new ValidationException(
                    "date",
                    "В файле стоит дата " + DayText.of(reserved.date()) + ", а регистрируют сегодня, "
                            + DayText.of(clock.today())
                            + ". День подписания и день регистрации совпадают: подготовьте файл на сегодня и подпишите"
                            + " его");
        }
        signing.getObject().accept(paper, reserved, Hashes.sha256(file), signature);
    }

    /** @return whether the document was registered by an electronic signature */
    boolean registered(RegisterDocument paper, RegisteredDocument document) {
        UUID id = paper.paper();
        if (id == null) {
            return false;
        }
        List<SigningWay> ways = signing.stream()
                .flatMap(one -> one.registered(document, id).stream())
                .toList();
        ways.forEach(way -> table.add(document, way == SigningWay.ELECTRONIC, clock.now()));
        return !ways.isEmpty();
    }
}
