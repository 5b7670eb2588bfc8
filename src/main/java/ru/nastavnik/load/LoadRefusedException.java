package ru.nastavnik.load;

import java.util.List;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.table.ImportFault;

/** The file has faults, nothing of it was loaded. */
public class LoadRefusedException extends DomainException {
    private final transient List<ImportFault> faults;

    public LoadRefusedException(List<ImportFault> faults) {
        super("Ничего не загружено: в файле ошибок — " + faults.size() + ". Исправьте их и загрузите файл снова.");
        this.faults = List.copyOf(faults);
    }

    public List<ImportFault> faults() {
        return faults;
    }
}
