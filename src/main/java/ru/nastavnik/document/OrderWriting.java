package ru.nastavnik.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.persistence.OrderSettingsRepository;
import ru.nastavnik.shared.FieldViolation;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ValidationException;

/** How an organisation writes its orders; its director decides. */
@Service
@Transactional
public class OrderWriting {

    private static final int LONGEST = 200;

    private final AccessGuard guard;
    private final OrderSettingsRepository repository;
    private final Signatories signatories;
    private final AuditTrail audit;

    OrderWriting(AccessGuard guard, OrderSettingsRepository repository, Signatories signatories, AuditTrail audit) {
        this.guard = guard;
        this.repository = repository;
        this.signatories = signatories;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public OrderSettings of(OrganizationId organization) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        return repository.find(organization.value()).orElse(OrderSettings.USUAL);
    }

    /**
     * Holds for papers that are printed from now on.
     *
     * @throws ValidationException on fields {@code documentName}, {@code verb}, {@code signatoryPost},
     *     {@code signatoryGround}
     */
    public void save(OrganizationId organization, OrderSettings settings) {
        guard.require(organization, Role.DIRECTOR);
        List<FieldViolation> violations = new java.util.ArrayList<>();
        if (!List.of("ПРИКАЗ", "РАСПОРЯЖЕНИЕ").contains(settings.documentName())) {
            violations.add(new FieldViolation("documentName", "Выберите «ПРИКАЗ» или «РАСПОРЯЖЕНИЕ»"));
        }
        if (!List.of("ПРИКАЗЫВАЮ", "ОБЯЗЫВАЮ").contains(settings.verb())) {
            violations.add(new FieldViolation("verb", "Выберите «ПРИКАЗЫВАЮ» или «ОБЯЗЫВАЮ»"));
        }
        checkSignatory(settings.signatory(), violations);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
        repository.save(organization.value(), organization, settings);
        audit.record(
                "order-settings.changed",
                "organization",
                organization.toString(),
                Map.of(
                        "documentName",
                        settings.documentName(),
                        "verb",
                        settings.verb(),
                        "numbering",
                        settings.numbering().name(),
                        "signatory",
                        signatory(settings.signatory())));
    }

    /** How a document of the day would be signed by the settings: for the screen that edits them. */
    @Transactional(readOnly = true)
    public String signature(OrganizationId organization, OrderSignatory signatory) {
        guard.require(organization, Role.DIRECTOR, Role.CURATOR);
        Signatory signs = signatories.of(signatory);
        return signs.ground() == null ? signs.post() : signs.post() + " (на основании " + signs.ground() + ")";
    }

    private static String signatory(@Nullable OrderSignatory signatory) {
        if (signatory == null) {
            return "director";
        }
        return signatory.acting() ? "acting: " + signatory.ground() : "named";
    }

    private static void checkSignatory(@Nullable OrderSignatory signatory, List<FieldViolation> violations) {
        if (signatory == null) {
            return;
        }
        if (signatory.post().isBlank() || signatory.post().length() > LONGEST) {
            violations.add(new FieldViolation("signatoryPost", "Укажите должность, не длиннее 200 знаков"));
        }
        String ground = signatory.ground();
        if (signatory.acting() && (ground == null || ground.isBlank())) {
            violations.add(new FieldViolation(
                    "signatoryGround", "Укажите, на основании чего исполняются обязанности: вид, дата, номер"));
        } else if (ground != null && ground.length() > LONGEST) {
            violations.add(new FieldViolation("signatoryGround", "Не длиннее 200 знаков"));
        }
    }
}
