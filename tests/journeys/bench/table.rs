//! A table of figures in plain text, with what each is of the first.

/// Figures under their headings: one row for each size that was tried.
pub struct Table {
    size: &'static str,
    headings: Vec<&'static str>,
    rows: Vec<(String, Vec<f64>)>,
}

impl Table {
    /// An empty table. `size` heads what is tried, and each heading a figure.
    pub fn new(size: &'static str, headings: &[&'static str]) -> Self {
        Self { size, headings: headings.to_vec(), rows: Vec::new() }
    }

    /// Puts in a row; figures in the order of the headings.
    pub fn row(&mut self, size: impl ToString, figures: &[f64]) {
        self.rows.push((size.to_string(), figures.to_vec()));
    }

    /// The table; beside each figure how often the first one of its column goes into it.
    pub fn render(&self) -> String {
        let width = self.headings.iter().map(|heading| heading.len()).max().unwrap_or(0).max(16);
        let mut text = format!("{:<12}", self.size);
        for heading in &self.headings {
            text += &format!("  {heading:>width$}");
        }
        for (size, figures) in &self.rows {
            text += &format!("\n{size:<12}");
            for (at, figure) in figures.iter().enumerate() {
                let first = self.rows[0].1[at];
                let ratio = if first > 0.0 { format!("{:.2}x", figure / first) } else { "-".to_owned() };
                text += &format!("  {:>width$}", format!("{figure:.1} {ratio:>7}"));
            }
        }
        text
    }
}

/// The figure in the middle: one odd run says nothing.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(0.0)
}
