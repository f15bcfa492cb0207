//! What a choice earned, and what the law says of it.

use bevy_egui::egui::{self, Align, Ui};

use crate::content::reliance::Reliance;
use crate::content::words::{Words, sentence, word_id};
use crate::core::conversation::Mode;
use crate::core::explain::{Award, AwardNote, Explained, LawAward};
use crate::core::law::Provision;
use crate::core::scenario::LegalPoint;
use crate::core::strand::Strand;
use crate::desktop::screens::conversation::Model;
use crate::desktop::screens::parts::{open_law::open_law, relied::relied, wording};
use crate::desktop::session::Action;
use crate::desktop::theme::{Theme, Type, Weight, space};
use crate::desktop::widgets::{Paragraph, cells, hairline, part_heading};

/// The marks of this turn, then each point of law with its way into the register.
pub(super) fn earned(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    model: &Model<'_>,
    explained: &Explained<'_>,
) -> Option<Action> {
    if model.playing.conversation.mode() != Mode::Explore {
        ui.horizontal(|ui| {
            part_heading(ui, theme, &words.get("what-it-earned"));
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                ui.label(theme.second(Type::Small, words.get("of-the-best-at-this-turn")));
            });
        });
        ui.add_space(space::TINY);
        for award in explained.awards.iter().filter(|award| award.strand != Strand::Law) {
            award_row(ui, theme, words, award);
            ui.add_space(space::TINY);
        }
        ui.add_space(space::NEAR);
        hairline(ui, theme);
        ui.add_space(space::NEAR);
    }
    if explained.law.is_empty() {
        part_heading(ui, theme, &words.get("law"));
        ui.label(theme.second(Type::Second, words.get("no-law-said")));
        return None;
    }
    let (mut asked, mut first) = (None, true);
    for law in &explained.law {
        let provision = model.register.get(law.point.provision());
        law_block(ui, theme, words, model, law, provision);
        if let Some(provision) = provision {
            ui.add_space(space::TINY);
            asked = open_law(ui, theme, words, provision, first).or(asked);
            first = false;
        }
        ui.add_space(space::NEAR);
    }
    ui.label(theme.second(Type::Small, words.get("teaching-not-advice")));
    asked
}

fn award_row(ui: &mut Ui, theme: &Theme, words: &Words, award: &Award<'_>) {
    let points = u32::try_from(award.points).unwrap_or(0);
    let best = u32::try_from(award.best_here).unwrap_or(0);
    let score = words.with("points-of", &[("points", points.into()), ("best", best.into())]);
    ui.horizontal_top(|ui| {
        let name = ui.label(theme.text(Type::Second, wording::strand(words, award.strand)));
        ui.add_space((theme.px(98.0) - name.rect.width()).max(space::TINY));
        let from = ui.cursor().left();
        if best > 0 {
            cells(ui, theme, points, best, &score);
        } else {
            ui.label(theme.second(Type::Second, words.get("none")));
        }
        ui.add_space((theme.px(50.0) - (ui.cursor().left() - from)).max(space::TINY));
        let mut paragraph = Paragraph::new(theme, Type::Second);
        if best > 0 {
            paragraph = paragraph.bold(&format!("{score}. "));
        }
        let note = match award.note {
            Some(AwardNote::SolvingFirst) => words.get("note-solving-first"),
            Some(AwardNote::Unlawful) => words.get("note-unlawful"),
            None => String::new(),
        };
        let reason = if award.reason().is_empty() && best == 0 {
            words.get("not-asked-for-here")
        } else if award.reason().is_empty() && points == 0 {
            words.get("not-touched")
        } else {
            award.reason().to_owned()
        };
        let all = [reason, note]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        paragraph.plain(&all).show(ui);
    });
}

fn law_block(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    model: &Model<'_>,
    law: &LawAward<'_>,
    provision: Option<&Provision>,
) {
    let p = theme.palette;
    let (verdict, colour) = match law.point {
        LegalPoint::Applies { .. } => (word_id("applied"), p.moss),
        LegalPoint::Misses { .. } => (word_id("missed"), p.madder),
        LegalPoint::OverClaims { .. } => (word_id("over-claimed"), p.plum),
        LegalPoint::Breaches { .. } => (word_id("breached"), p.madder),
    };
    ui.horizontal(|ui| {
        part_heading(ui, theme, &words.get("law"));
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme.styled(Type::Second, Weight::Bold, colour, words.get(verdict)));
        });
    });
    let said = matches!(law.point, LegalPoint::OverClaims { .. } | LegalPoint::Breaches { .. });
    let reason = law.point.reason().as_str();
    let Some(provision) = provision else {
        ui.label(theme.text(Type::Second, sentence(reason)));
        return;
    };
    let mut paragraph = Paragraph::new(theme, Type::Second).bold(&format!("{}. ", provision.source));
    paragraph = if said {
        paragraph
            .plain(&sentence(&words.with("you-said-that", &[("text", reason.into())])))
            .plain(" ")
    } else {
        paragraph.plain(&sentence(reason)).plain(" ")
    };
    paragraph.second(&provision.rule).show(ui);
    relied(
        ui,
        theme,
        &Reliance::of(words, provision, model.scenario().date, model.today),
    );
}
