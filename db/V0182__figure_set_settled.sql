-- From when on the figures of a collection stand for the day they hold for: it was consolidated, or everybody was
-- accepted. Until then «the newest figures» are those before. Imports need no such moment.
alter table app.figure_set add column settled_at timestamptz;

update app.figure_set figures
   set settled_at = campaign.consolidated_at
  from app.campaign campaign
 where campaign.id = figures.id;
