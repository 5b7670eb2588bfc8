package ru.nastavnik.document;

import java.util.List;
import ru.nastavnik.shared.DomainException;

/** The sheet that was signed is not the text that stands in the system now: facts and paper would differ silently. */
public class StaleVersionException extends DomainException {

    private final List<String> onPaperOnly;
    private final List<String> inSystemOnly;

    public StaleVersionException(String code, List<String> onPaperOnly, List<String> inSystemOnly) {
        this(
                "Подписана прежняя редакция документа (код " + code
                        + "), с тех пор текст изменился. Не зарегистрирован: "
                        + "напечатайте и подпишите нынешнюю или верните документ составителю."
                        + quoted(" На подписанном листе: ", onPaperOnly)
                        + quoted(" Сейчас в документе: ", inSystemOnly),
                new Wordings(onPaperOnly, inSystemOnly));
    }

    private StaleVersionException(String sentence, Wordings wordings) {
        super(sentence);
        this.onPaperOnly = List.copyOf(wordings.paper());
        this.inSystemOnly = List.copyOf(wordings.system());
    }

    /** The code read off a scan is that of another text than the one that the scan is kept for. */
    static StaleVersionException onScan(String code, List<String> onScanOnly, List<String> inSystemOnly) {
        return new StaleVersionException(
                "На скане другая редакция документа (код " + code + "). Скан не принят: приложите скан листа с нынешним"
                        + " текстом." + quoted(" На скане: ", onScanOnly) + quoted(" В системе: ", inSystemOnly),
                new Wordings(onScanOnly, inSystemOnly));
    }

    /** Paragraphs of the signed sheet that the present text has not. */
    public List<String> onPaperOnly() {
        return onPaperOnly;
    }

    /** Paragraphs of the present text that the signed sheet has not. */
    public List<String> inSystemOnly() {
        return inSystemOnly;
    }

    private static String quoted(String heading, List<String> paragraphs) {
        return paragraphs.isEmpty() ? "" : heading + "«" + String.join("»; «", paragraphs) + "».";
    }

    private record Wordings(List<String> paper, List<String> system) {}
}
