package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import ru.nastavnik.shared.LongWork;
import ru.nastavnik.shared.LongWorks;

/** Loads a file: a small one at once, a large one in the background with a bar and a button that stops it. */
public class LoadRun extends Div {
    private static final int AT_ONCE = 1000;

    private final transient LongWorks works;
    private final ImportReview review;

    /** @param review that is hidden while the file is being loaded */
    public LoadRun(LongWorks works, ImportReview review) {
        this.works = works;
        this.review = review;
        setVisible(false);
    }

    /**
     * Loads; whatever a small file is refused for is thrown, of a large one it is shown.
     *
     * @param rows that are to be loaded
     * @param work without any part of the page
     * @param finished when all of it is loaded
     */
    public void load(int rows, Runnable work, Runnable finished) {
        if (rows <= AT_ONCE) {
            work.run();
            finished.run();
            return;
        }
        LongWork running = works.start(work);
        Button stop = new Button("Остановить загрузку");
        stop.addThemeVariants(ButtonVariant.LUMO_ERROR);
        stop.setDisableOnClick(true);
        stop.addClickListener(event -> {
            running.stop();
            stop.setText("Останавливаем…");
        });
        removeAll();
        add(
                new H2("Загрузка"),
                new ProgressPanel(() -> progress(running.state()), () -> over(running.state(), finished)),
                stop);
        review.setVisible(false);
        setVisible(true);
    }

    private static ProgressPanel.Progress progress(LongWork.State state) {
        String doing = state.stage() == LongWork.Stage.WAITING ? "Ждёт, пока загрузятся другие файлы" : state.doing();
        return new ProgressPanel.Progress(state.done(), state.total(), state.isOver(), doing);
    }

    private void over(LongWork.State state, Runnable finished) {
        removeAll();
        setVisible(false);
        review.setVisible(true);
        RuntimeException failure = state.failure();
        if (state.stage() == LongWork.Stage.DONE) {
            finished.run();
        } else {
            review.again();
            if (state.stage() == LongWork.Stage.STOPPED) {
                Notices.done("Загрузка остановлена: ничего не загружено.");
            } else if (failure != null) {
                ErrorNotice.show(failure);
            }
        }
    }
}
