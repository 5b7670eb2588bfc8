package ru.nastavnik.document;

import java.util.List;
import ru.nastavnik.shared.DomainException;

/** The sheet that was signed is not the text that stands in the system now: facts and paper would differ silently. */
public class StaleVersionException extends DomainException {

    private final List<String> onPaperOnly;
    private final List<String> inSystemOnly;

    public StaleVersionException(String code, List<String> onPaperOnly, List<String> inSystemOnly) {
        super(sentence(code, onPaperOnly, inSystemOnly));
        this.onPaperOnly = List.copyOf(onPaperOnly);
        this.inSystemOnly = List.copyOf(inSystemOnly);
    }

    /** Paragraphs of the signed sheet that the present text has not. */
    public List<String> onPaperOnly() {
        return onPaperOnly;
    }

    /** Paragraphs of the present text that the signed sheet has not. */
    public List<String> inSystemOnly() {
        return inSystemOnly;
    }

    private static String sentence(String code, List<String> paper, List<String> system) {
        return "Подписана прежняя редакция документа (код " + code
                + "), с тех пор текст изменился. Не зарегистрирован: "
                + "напечатайте и подпишите нынешнюю или верните документ составителю."
                + quoted(" На подписанном листе: ", paper)
                + quoted(" Сейчас в документе: ", system);
    }

    private static String quoted(String heading, List<String> paragraphs) {
        return paragraphs.isEmpty() ? "" : heading + "«" + String.join("»; «", paragraphs) + "».";
    }
}
