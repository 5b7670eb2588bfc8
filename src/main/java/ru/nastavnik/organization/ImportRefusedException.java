package ru.nastavnik.organization;

import java.util.List;
import ru.nastavnik.shared.DomainException;

/** The file has problems, nothing of it was imported. */
public class ImportRefusedException extends DomainException {
    private final transient List<ImportProblem> problems;

    public ImportRefusedException(List<ImportProblem> problems) {
        super("Ничего не загружено: в файле ошибок — " + problems.size() + ". Исправьте их и загрузите файл снова.");
        this.problems = List.copyOf(problems);
    }

    public List<ImportProblem> problems() {
        return problems;
    }
}
