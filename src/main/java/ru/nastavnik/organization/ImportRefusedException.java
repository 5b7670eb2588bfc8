package ru.nastavnik.organization;

import java.util.List;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.table.ImportFault;

/** The file has problems, nothing of it was imported. */
public class ImportRefusedException extends DomainException {
    private final transient List<ImportFault> problems;

    public ImportRefusedException(List<ImportFault> problems) {
        super("Ничего не загружено: в файле ошибок — " + problems.size() + ". Исправьте их и загрузите файл снова.");
        this.problems = List.copyOf(problems);
    }

    public List<ImportFault> problems() {
        return problems;
    }
}
