package ru.nastavnik.roadmap;

import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.ActionTitles;

/** What the journal calls the actions of this module. */
@Component
class RoadmapActionTitles implements ActionTitles {

    @Override
    public Map<String, String> titles() {
        return Map.ofEntries(
                Map.entry("roadmap.opened", "Начата дорожная карта"),
                Map.entry("roadmap.drafted", "Сохранён черновик дорожной карты"),
                Map.entry("roadmap.shifted", "Сдвинуты сроки дорожной карты"),
                Map.entry("roadmap.stage-shifted", "Этап дорожной карты сдвинут муниципалитетом"),
                Map.entry("roadmap.proposed", "Предложены сроки дорожной карты"),
                Map.entry("roadmap.copied", "Дорожная карта взята из прошлого года"),
                Map.entry("roadmap.submitted", "Дорожная карта отправлена директору"),
                Map.entry("roadmap.approved", "Дорожная карта утверждена директором"),
                Map.entry("roadmap.agreed", "Дорожная карта согласована"),
                Map.entry("roadmap.recalled", "Дорожная карта отозвана до решения"),
                Map.entry("municipal-roadmap.called-back", "Муниципальная дорожная карта отозвана до решения"),
                Map.entry("roadmap.extension-called-back", "Запрос на продление срока отозван"),
                Map.entry("roadmap.returned", "Дорожная карта возвращена с замечаниями"),
                Map.entry("roadmap.in-force", "Дорожная карта вступила в силу"),
                Map.entry("roadmap.extension-requested", "Запрошено продление срока шага"),
                Map.entry("roadmap.extended", "Срок шага продлён"),
                Map.entry("roadmap.extension-refused", "В продлении срока отказано"),
                Map.entry("roadmap.extension-ended", "Запрос на продление прекращён без решения"),
                Map.entry("roadmap-form.drafted", "Начата новая версия формы дорожной карты"),
                Map.entry("roadmap-form.approved", "Утверждена версия формы дорожной карты"),
                Map.entry("roadmap-form.discarded", "Удалён черновик формы дорожной карты"),
                Map.entry("roadmap-form.confirmed", "Форма дорожной карты подтверждена для распоряжения"),
                Map.entry("municipal-roadmap.stage-shifted", "Этап сдвинут для организаций муниципалитета"),
                Map.entry("municipal-roadmap.opened", "Начата муниципальная дорожная карта"),
                Map.entry("municipal-roadmap.drafted", "Сохранён черновик муниципальной дорожной карты"),
                Map.entry("municipal-roadmap.submitted", "Муниципальная дорожная карта отправлена на утверждение"),
                Map.entry("municipal-roadmap.approved", "Муниципальная дорожная карта утверждена"),
                Map.entry("municipal-roadmap.returned", "Муниципальная дорожная карта возвращена с замечаниями"),
                Map.entry(
                        "municipal-roadmap.remarked", "Замечания регионального центра к муниципальной дорожной карте"),
                Map.entry("municipal-measure.opened", "Строка муниципальной дорожной карты стала задачей"),
                Map.entry("municipal-measure.moved", "Перенесён срок строки муниципальной дорожной карты"),
                Map.entry(
                        "municipal-measure.closed-by-fact",
                        "Строка муниципальной дорожной карты закрыта: это сделали все организации"),
                Map.entry(
                        "municipal-measure.reopened",
                        "Строка муниципальной дорожной карты снова открыта: организация должна сделать это заново"),
                Map.entry("municipal-measure.marked-done", "Строка муниципальной дорожной карты отмечена выполненной"),
                Map.entry("municipal-measure.withdrawn", "Строка муниципальной дорожной карты снята"),
                Map.entry("municipal-roadmap.in-force", "Муниципальная дорожная карта вступила в силу"),
                Map.entry("roadmap.amended", "Зарегистрированы изменения в дорожной карте"),
                Map.entry("roadmap.refusal-read", "Куратор прочитал, чем кончился запрос на продление"));
    }
}
