package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Deadlines on screens: «до 7 сентября, пн · осталось 3 раб. дня», coloured when soon or late. A bean of this type exists. */
public interface DueDateText {

    /** «без срока» where there is no day. */
    String of(@Nullable LocalDate due);

    /** The same text; with icon and colour when it is late, today or soon. */
    Component badge(@Nullable LocalDate due);
}
