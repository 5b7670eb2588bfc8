package ru.nastavnik.document.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Locale;
import ru.nastavnik.document.DocumentRelation;
import ru.nastavnik.document.PrintAnswer;
import ru.nastavnik.document.PrintChecks;
import ru.nastavnik.document.SigningWay;
import ru.nastavnik.document.domain.PrintMark;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.day.DayKind;
import ru.nastavnik.shared.ui.DateFields;
import ru.nastavnik.shared.ui.FactList;
import ru.nastavnik.shared.ui.FieldErrors;

/** Open to everybody: whoever holds a print or a file asks whether it is a registered document and in force. */
@Route(value = "check", autoLayout = false)
@PageTitle("Проверка документа — Наставник")
@AnonymousAllowed
public class CheckPrintView extends Main {

    private static final String HOLDS_NO_MORE = "holds-no-more";
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_CODE = 60;

    private final transient PrintChecks checks;
    private final transient RegionClock clock;
    private final TextField number = new TextField("Номер");
    private final DatePicker date = DateFields.date("Дата", DayKind.DOCUMENT);
    private final TextField code = new TextField("Код проверки");
    private final Div answer = new Div();
    private final transient FieldErrors errors =
            new FieldErrors().field("number", number).field("date", date).field("checkCode", code);

    CheckPrintView(PrintChecks checks, RegionClock clock) {
        this.clock = clock;
        this.checks = checks;
        addClassNames("sign-in", "sign-in-wide", "check-print");
        number.setMaxLength(LONGEST_NUMBER);
        number.setHelperText("Как на листе. Если номера нет, оставьте пустым");
        date.setHelperText("Дата документа");
        code.setMaxLength(LONGEST_CODE);
        code.setHelperText("18 знаков внизу листа после слов «Код проверки». Строчные буквы и дефисы не важны");
        code.getElement().setAttribute("autocomplete", "off");
        Button check = new Button("Проверить", event -> checkPrint());
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.addClickShortcut(Key.ENTER);
        answer.addClassName("check-answer");
        answer.getElement().setAttribute("role", "status");
        Div byPrint = new Div(new H2("По листу"), number, date, code, check);
        Div byFile = new Div(
                new H2("По файлу"),
                new Paragraph(
                        "Файл, скачанный из системы, или скан, который в неё внесён. Сам файл не передаётся: браузер"
                                + " вычисляет его контрольную сумму, с записанными сравнивается только она."),
                new FileHash(this::checkFile, answer::removeAll));
        Div card = new Div(
                new H1("Проверка документа"),
                new Paragraph("Зарегистрирован ли документ и действует ли он. Имена людей здесь не показываются."),
                byPrint,
                byFile,
                answer,
                new Anchor("login", "Вход для работников"));
        card.addClassName("sign-in-card");
        add(card);
    }

    /** What a scanned square code brought behind «#» is filled in; it does not stay in the address. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getPage()
                .executeJs("const href = window.location.href; if (window.location.hash)"
                        + " history.replaceState(history.state, '', window.location.pathname +"
                        + " window.location.search); return href;")
                .then(String.class, this::opened);
    }

    private void opened(String href) {
        PrintMark.read(href).ifPresent(mark -> {
            code.setValue(mark.check().printed());
            number.focus();
        });
    }

    private void checkPrint() {
        answer.removeAll();
        LocalDate day = date.getValue();
        boolean complete = errors.require("date", day != null, "Укажите дату документа")
                & errors.require("checkCode", !code.getValue().isBlank(), "Укажите код проверки");
        if (complete && day != null) {
            errors.accept(() -> show(
                    checks.ofPrint(address(), number.getValue(), day, code.getValue()),
                    "Документ с такими номером, датой и кодом не найден",
                    "Сверьте их с листом. Если всё верно, такого документа в системе нет: обратитесь в организацию,"
                            + " которая выдала лист."));
        }
    }

    private void checkFile(String sha256) {
        answer.removeAll();
        errors.accept(() -> show(
                checks.ofFile(address(), sha256),
                "Такого файла среди зарегистрированных документов нет",
                "Если файл открывали и сохраняли заново, он уже другой. Проверьте документ по номеру, дате и коду."));
    }

    private void show(PrintAnswer given, String unknown, String advice) {
        answer.setClassName(HOLDS_NO_MORE, true);
        if (given instanceof PrintAnswer.Registered document) {
            answer.setClassName(HOLDS_NO_MORE, !document.holds(clock.today()));
            FactList facts = new FactList()
                    .fact("Вид", document.kind().title())
                    .fact("Номер", document.number().isEmpty() ? "без номера" : document.number())
                    .fact("Дата", DateFields.text(document.date()))
                    .fact("Организация", document.owner());
            if (document.edited()) {
                facts.fact(
                        "Текст",
                        "изменён после печати: подписан исправленный лист. Лист без исправлений с этим же кодом"
                                + " проверки — не этот документ");
            }
            if (document.signed() != SigningWay.HAND) {
                facts.fact("Подписан", document.signed().title());
            }
            answer.add(new H2(heading(document)), facts);
            if (document.former()) {
                answer.add(
                        new Paragraph("В этом файле прежний номер или прежняя дата: регистрацию исправили после того,"
                                + " как его скачали. Верны номер и дата, показанные здесь."));
            }
        } else if (given instanceof PrintAnswer.TooMany busy) {
            answer.add(
                    new H2("Слишком много неудачных проверок"),
                    new Paragraph("Проверка приостановлена. Повторите через " + busy.minutes() + " мин."));
        } else {
            answer.add(new H2(unknown), new Paragraph(advice));
        }
        // It stands below both ways of asking, and below the edge of most windows.
        answer.scrollIntoView();
    }

    /** Whether it holds stands in the heading: below the facts a cancelled order looked like one in force. */
    private String heading(PrintAnswer.Registered document) {
        String state = document.state(clock.today());
        if (state.startsWith("Зарегистрирован")) {
            return "Документ зарегистрирован";
        }
        DocumentRelation.Type later = document.later();
        String by = later != null && state.equals(later.state()) ? " более поздним документом" : "";
        return "Документ зарегистрирован"
                + (document.holds(clock.today()) ? " и " : ", но ")
                + state.substring(0, 1).toLowerCase(Locale.ROOT)
                + state.substring(1)
                + by;
    }

    private static String address() {
        return VaadinSession.getCurrent().getBrowser().getAddress();
    }
}
