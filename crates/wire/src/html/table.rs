//! Tables: rows of equal length, cells that span others made whole.

use news::{BlockKind, Text};

use super::flow::append;

/// Columns that a table has at most; what stands further right is joined to the last cell.
const MOST_COLUMNS: usize = 100;
/// Cells that a table has at most, the empty ones that make it whole included.
const MOST_CELLS: usize = 50_000;
/// How many cells a table may have beyond four for each that was sent.
const SPARE_CELLS: usize = 100;

/// A table as it comes in.
#[derive(Debug, Default)]
pub(super) struct TableBox {
    caption: Option<Text>,
    rows: Vec<Vec<Text>>,
    most_rows: usize,
    /// Columns of the longest row so far.
    columns: usize,
    /// Cells as sent, each one whatever it spans.
    sent: usize,
    /// Whether something was left out; once a row is, all after it are.
    cut: bool,
    /// Whether cells were joined, as so many weren't in proportion, or a text lost its marks.
    squeezed: bool,
    /// Where the text of the open cell goes.
    column: usize,
    /// How many rows, this one included, the cell of each column still covers.
    covered: Vec<u32>,
    row_is_head: bool,
    in_head: bool,
    head: bool,
}

impl TableBox {
    pub(super) fn new(most_rows: usize) -> Self {
        Self { most_rows, ..Self::default() }
    }

    /// Whether it isn't all there as it was sent, as it was too much.
    pub(super) fn is_cut(&self) -> bool {
        self.cut || self.squeezed
    }

    /// Columns that this many rows may have, so that the whole stays in proportion to what was sent.
    fn room(&self, rows: usize) -> usize {
        (MOST_CELLS.min(SPARE_CELLS + 4 * self.sent) / rows.max(1)).min(MOST_COLUMNS)
    }

    pub(super) fn add_caption(&mut self, text: Text) {
        self.squeezed |= !append(self.caption.get_or_insert_default(), text, self.most_rows);
    }

    pub(super) fn set_head(&mut self, inside: bool) {
        self.in_head = inside;
    }

    pub(super) fn open_row(&mut self) {
        let rows = self.rows.len() + 1;
        self.cut |= rows > self.most_rows || self.room(rows) < self.columns.max(1);
        if self.cut {
            return;
        }
        self.rows.push(Vec::new());
        self.row_is_head = true;
    }

    pub(super) fn close_row(&mut self) {
        if self.cut {
            return;
        }
        self.covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        let filled = self.rows.last().is_some_and(|row| !row.is_empty());
        if self.rows.len() == 1 {
            self.head = filled && (self.row_is_head || self.in_head);
        }
        if !filled {
            self.rows.pop();
        }
    }

    pub(super) fn open_cell(&mut self, head: bool, columns: u32, rows: u32) {
        if self.rows.is_empty() {
            self.open_row();
        }
        if self.cut {
            return;
        }
        self.sent += 1;
        self.row_is_head &= head;
        let most = self.room(self.rows.len());
        let Some(row) = self.rows.last_mut() else { return };
        while row.len() < most && self.covered.get(row.len()).is_some_and(|rows| *rows > 0) {
            row.push(Text::default());
        }
        self.squeezed |= row.len() >= most && most < MOST_COLUMNS;
        self.column = row.len().min(most.saturating_sub(1));
        let columns = usize::try_from(columns.clamp(1, 50)).unwrap_or(1);
        let end = (row.len() + columns).min(most);
        self.covered.resize(self.covered.len().max(end), 0);
        for column in row.len()..end {
            row.push(Text::default());
            if let Some(covered) = self.covered.get_mut(column) {
                *covered = rows.clamp(1, 1_000);
            }
        }
        self.columns = self.columns.max(row.len());
    }

    pub(super) fn add(&mut self, text: Text) {
        if self.rows.is_empty() {
            self.open_cell(false, 1, 1);
        }
        if self.cut {
            return;
        }
        if let Some(cell) = self.rows.last_mut().and_then(|row| row.get_mut(self.column)) {
            self.squeezed |= !append(cell, text, self.most_rows);
        }
    }

    /// The table, or paragraphs where it only laid text out in one column.
    pub(super) fn finish(mut self) -> Vec<BlockKind> {
        self.rows.retain(|row| row.iter().any(|cell| !cell.is_blank()));
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns <= 1 {
            let texts = self.caption.into_iter().chain(self.rows.into_iter().flatten());
            return texts.map(|text| BlockKind::Paragraph { text }).collect();
        }
        self.rows.iter_mut().for_each(|row| row.resize(columns, Text::default()));
        vec![BlockKind::Table { caption: self.caption, head: self.head, rows: self.rows }]
    }
}
