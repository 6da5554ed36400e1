<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\Database;
use Fai\Page\Route\ChangesRoute;
use Fai\Page\Route\InsightsRoute;
use Fai\Page\Route\MountRoute;
use Fai\Page\Route\OutcomeRoute;
use Fai\Page\Route\PageAnswer;
use Fai\Page\Route\QuestionsRoutes;
use Fai\Page\Route\RatingRoute;
use Fai\Page\Route\RefreshRoute;
use Fai\Page\Route\RelatedRoute;
use Fai\Page\Route\TicketRoute;
use Fai\Page\Route\TimelineRoute;
use Fai\Settings\Settings;
use Fai\Store\Changes;
use Fai\Store\Figures;
use Fai\Store\FurtherInsights;
use Fai\Store\Insights;
use Fai\Store\Outcomes;
use Fai\Store\Questions;
use Fai\Store\Ratings;
use Fai\Store\Refreshes;

/** The staff routes below `tickets/{id}/`, by name. */
final class TicketRoutes
{
    public function __construct(
        private readonly Settings $settings,
        private readonly Database $database,
        private readonly TicketView $view,
        private readonly Strings $strings,
    ) {
    }

    /** @return list<TicketRoute> one for each method; none where nothing has that name */
    public function named(string $name): array
    {
        $database = $this->database;
        $page = new PageAnswer($this->view);
        $insights = new Insights($database);
        $figures = new Figures($database);

        $routes = match ($name) {
            'insights' => new InsightsRoute($page),
            'mount' => new MountRoute($page, $this->strings),
            'refresh' => new RefreshRoute($this->settings, new Refreshes($database), $page),
            'rating' => new RatingRoute($this->settings, $insights, new Ratings($database, $figures), $page),
            'outcome' => new OutcomeRoute($this->settings, $insights, new Outcomes($database, $figures), $page),
            'timeline' => new TimelineRoute($this->settings, new FurtherInsights($database), $this->view->ofFields(...)),
            'changes' => new ChangesRoute($this->settings, new FurtherInsights($database), new Changes($database)),
            'related' => new RelatedRoute($this->settings, new FurtherInsights($database)),
            'questions' => QuestionsRoutes::all($this->settings, new Questions($database)),
            default => [],
        };
        return is_array($routes) ? $routes : [$routes];
    }
}
