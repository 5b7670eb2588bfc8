package ru.nastavnik.notice;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.notice.persistence.ChoiceTable;
import ru.nastavnik.notice.persistence.ChoiceTable.Choice;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/** Which notices the signed-in person wants by mail, and the address, which they confirm by a link in a mail. */
@Service
@Transactional
public class OwnChoices {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+");
    private static final int LONGEST = 254;
    private static final int CONFIRMATIONS_A_DAY = 5;
    private static final String SUBJECT = "notice-choice";

    private final ChoiceTable table;
    private final MailDoor door;
    private final PublicAddress publicAddress;
    private final AccessGuard guard;
    private final AuditTrail audit;
    private final RegionClock clock;

    OwnChoices(
            ChoiceTable table,
            MailDoor door,
            PublicAddress publicAddress,
            AccessGuard guard,
            AuditTrail audit,
            RegionClock clock) {
        this.table = table;
        this.door = door;
        this.publicAddress = publicAddress;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param address the person's own or, before they gave one, that which the administrator entered; null if neither
     * @param confirmed whether mails go there
     * @param refusal why the mail server takes nothing for the address, or null
     * @param mail whether the installation sends mails at all
     */
    public record Choices(
            @Nullable String address,
            boolean confirmed,
            boolean given,
            @Nullable String refusal,
            boolean soon,
            boolean digest,
            boolean mail) {}

    @Transactional(readOnly = true)
    public Choices mine() {
        AccountId account = account();
        Choice choice = table.find(account).orElse(new Choice(null, false, null, true, true));
        String address = choice.address();
        return new Choices(
                address == null ? table.addressOfAccount(account).orElse(null) : address,
                choice.confirmed(),
                address != null,
                choice.refusal(),
                choice.soon(),
                choice.digest(),
                canConfirm());
    }

    /**
     * @param soon what waits for the person alone and what is escalated, as it comes
     * @param digest the overview of the working morning
     */
    public void choose(boolean soon, boolean digest) {
        AccountId account = account();
        table.choose(account, soon, digest);
        audit.record("notice-choice.made", SUBJECT, account.toString(), Map.of());
    }

    /**
     * Gives an address and asks for a mail with the link that confirms it.
     *
     * @throws ValidationException on field {@code address}
     * @throws DomainException if the installation sends no mails
     */
    public void giveAddress(String typed) {
        AccountId account = account();
        String address = typed.strip();
        if (!canConfirm()) {
            throw new DomainException(
                    "Почта в системе не настроена, письмо для подтверждения отправить нельзя. Адрес не"
                            + " записан; сообщите администратору.");
        }
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new ValidationException("address", "Похоже, в адресе ошибка: нужен адрес вида имя@сервер.ру");
        }
        if (table.confirmationsAsked(account, clock.today()) >= CONFIRMATIONS_A_DAY) {
            throw new ValidationException("address", "Сегодня подтверждение просили уже пять раз. Попробуйте завтра.");
        }
        table.putAddress(account, address);
        table.askConfirmation(account, clock.today(), clock.now());
        audit.record("notice-address.given", SUBJECT, account.toString(), Map.of());
    }

    /** @throws DomainException if the link is somebody else's, has run out or was sent to an earlier address */
    public void confirmAddress(String code) {
        AccountId account = account();
        if (!table.confirm(account, Secrets.digest(code), clock.now())) {
            throw new DomainException(
                    "Ссылка не подходит: она отправлена другому человеку, на прежний адрес или её срок"
                            + " истёк. Попросите новую на странице «Уведомления».");
        }
        audit.record("notice-address.confirmed", SUBJECT, account.toString(), Map.of());
    }

    /** The link of the confirmation leads to the public address. */
    private boolean canConfirm() {
        return door.isOpen() && publicAddress.isKnown();
    }

    private AccountId account() {
        return guard.require(Role.values()).account();
    }
}
